package org.secondchair.home.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's connection to the server: their session's cookie, and nothing that a browser or a program lacks. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The session's; what a page tells the next one by cookies is for browsers. */
    private static final String SESSION = "secondchair=";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String server;
    private volatile String cookie = "";

    /** @param server such as {@code http://127.0.0.1:8430} */
    Caller(String server) {
        this.server = server;
    }

    /** The server said no. */
    static final class Refused extends DemoFailed {
        private final int status;
        private final transient JsonNode problem;

        Refused(String what, int status, JsonNode problem) {
            super("%s was answered with %d: %s"
                    .formatted(what, status, problem.path("detail").asString("no reason given")));
            this.status = status;
            this.problem = problem;
        }

        int status() {
            return status;
        }

        JsonNode problem() {
            return problem;
        }
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode post(String path) {
        return post(path, Map.of());
    }

    /** Sends a form as its page would; a page that shows it again, with what is wrong, counts as refused. */
    void form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_key=" + UUID.randomUUID() + "&", ""));
        send(request(path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Uploads a file of the disk, with the fields beside it. */
    JsonNode upload(String path, Map<String, String> fields, Path file) throws IOException {
        String boundary = "demo-" + UUID.randomUUID();
        String head = fields.entrySet().stream()
                .map(field -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        String name = file.getFileName().toString();
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head
                        + "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, name)),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .header("User-Agent", "Secondchair demo");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith(SESSION))
                    .forEach(set -> cookie = set.split(";", 2)[0]);
            JsonNode body = json(response.body());
            if (response.statusCode() >= 400) {
                throw new Refused(what, response.statusCode(), body == null ? JSON.createObjectNode() : body);
            }
            return body == null ? JSON.createObjectNode() : body;
        } catch (IOException e) {
            throw new DemoFailed("%s was not answered (%s)".formatted(what, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed(what + " was interrupted");
        }
    }

    /** Null for what is not JSON: pages, and empty answers. */
    private static @Nullable JsonNode json(String body) {
        try {
            return body.isBlank() || body.stripLeading().startsWith("<") ? null : JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }
}
