package org.secondchair.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiTest
class PagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void aPlainRequestGetsTheWholePageAndAnHtmxRequestThePart() throws Exception {
        String page = get("/matters", "X-Visitor", "1").body();
        assertThat(page)
                .contains("<!doctype html>")
                .contains("<nav id=\"rail\"", "Imani Okafor", "aria-current=\"page\"");
        String part = get("/matters", "X-Visitor", "1", "HX-Request", "true").body();
        assertThat(part).doesNotContain("<html", "<nav").contains("whole");
        String boosted = get("/matters", "X-Visitor", "1", "HX-Request", "true", "HX-Boosted", "true")
                .body();
        assertThat(boosted).contains("<!doctype html>");
    }

    @Test
    void theRailShowsWhatTheVisitorMaySeeAndNothingElse() throws Exception {
        assertThat(get("/matters", "X-Visitor", "1").body())
                .contains("href=\"/matters\"")
                .doesNotContain("/record");
        assertThat(get("/matters").body()).doesNotContain("<nav id=\"rail\"");
    }

    @Test
    void aSlotIsFilledForTheVisitorWhoLooksAndNotForStrangers() throws Exception {
        assertThat(get("/matters", "X-Visitor", "1").body()).contains("2 clocks at risk of Imani Okafor");
        assertThat(get("/matters").body()).doesNotContain("clocks at risk");
    }

    @Test
    void everyAnswerCarriesTheStrictPolicy() throws Exception {
        for (String path : new String[] {"/matters", "/nowhere", "/fault", "/api/nowhere"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .contains(SecurityHeaders.CONTENT_POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void whatIsMissingLooksTheSameWhateverItWas() throws Exception {
        String id = "0195f000-0000-7000-8000-00000000000";
        assertThat(get("/matters/" + id + "1").statusCode()).isEqualTo(404);
        assertThat(get("/matters/" + id + "1").body())
                .isEqualTo(get("/matters/" + id + "2").body())
                .isEqualTo(get("/matters/no-id").body())
                .isEqualTo(get("/nowhere").body());
        assertThat(get("/api/matters/" + id + "1").body())
                .isEqualTo(get("/api/nowhere").body())
                .contains("\"status\":404")
                .doesNotContain("instance");
    }

    @Test
    void aRefusalSaysWhyAndWhatToDo() throws Exception {
        HttpResponse<String> page = get("/locked");
        assertThat(page.statusCode()).isEqualTo(423);
        assertThat(page.body()).contains("This is locked", "Nothing you may see is called “Halden”", "What to do");
        HttpResponse<String> problem = get("/locked", "Accept", "application/json");
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"status\":423", "Halden");
    }

    @Test
    void aFaultShowsAnIncidentAndNoDetail() throws Exception {
        HttpResponse<String> page = get("/fault");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Incident").doesNotContain("secret", "IllegalState", "\tat ");
        assertThat(get("/fault", "Accept", "application/json").body())
                .contains("incident")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsAwayAsksToComeBack() throws Exception {
        HttpResponse<String> page = get("/away");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("5");
        assertThat(page.body()).contains("database").doesNotContain("secret");
    }

    @Test
    void aFlashIsToldOnceAndAsText() throws Exception {
        HttpResponse<String> posted = post("/matters");
        assertThat(posted.statusCode()).isEqualTo(303);
        String cookie = posted.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        HttpResponse<String> told = get("/matters", "Cookie", cookie.split(";")[0]);
        assertThat(told.body()).contains("&lt;b&gt;Halden").doesNotContain("<b>Halden");
        assertThat(told.headers().firstValue("Set-Cookie").orElse("")).contains("sc_flash=;", "Max-Age=0");
        assertThat(get("/matters", "Cookie", "sc_flash=bm9uc2Vuc2U").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anHtmxPostIsRedirectedByHeader() throws Exception {
        HttpResponse<String> posted = post("/matters", "HX-Request", "true");
        assertThat(posted.statusCode()).isEqualTo(204);
        assertThat(posted.headers().firstValue("HX-Redirect")).contains("/matters");
    }

    @Test
    void anotherSiteCannotPost() throws Exception {
        assertThat(post("/matters", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(post("/matters", "Sec-Fetch-Site", site).statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(post("/matters", "Origin", "http://localhost:" + port).statusCode())
                .isEqualTo(303);
        assertThat(post("/matters", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post("/matters", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post("/matters", "Origin", "http://evil.example", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/matters", "Origin", "http://evil.example", "Authorization", "Bearer x", "Cookie", "a=b")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void staticFilesAreCachedForEverUnderTheirHash() throws Exception {
        Matcher links = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"")
                .matcher(get("/matters").body());
        int seen = 0;
        while (links.find()) {
            HttpResponse<String> file = get(links.group(1));
            assertThat(file.statusCode()).as(links.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
            seen++;
        }
        assertThat(seen).isGreaterThan(6);
        assertThat(get("/css/tokens.css").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    private HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
