package org.secondchair.home.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a running server as one person, whose session begins with {@link #signIn} or with an answer that carries its
 * cookie. Every call throws {@link Refused} when the server says no, or nothing.
 */
public final class ApiClient {
    /**
     * A file to upload.
     *
     * @param name under which the server files it: a relative path where folders are kept
     */
    public record FilePart(Path file, String name) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The session's, with and without https; what a page tells the next one by cookies is for browsers. */
    private static final Set<String> SESSION = Set.of("secondchair", "__Host-secondchair");

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LONGEST_TRANSFER = Duration.ofHours(12);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String server;
    private volatile String cookie = "";

    /** @param server such as {@code http://127.0.0.1:8420} */
    public ApiClient(String server) {
        this.server = server.replaceAll("/+$", "");
    }

    public void signIn(String email, String password) {
        post("/api/session", Map.of("email", email, "password", password));
    }

    public JsonNode get(String path) {
        return answer(send(request(path).GET()));
    }

    public JsonNode post(String path) {
        return post(path, Map.of());
    }

    public JsonNode post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param key the same for each repetition of one and the same mutation */
    public JsonNode post(String path, Object body, String key) {
        return answer(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Sends a form as its page would; a page that shows it again, with what is wrong, counts as refused. */
    public void form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_key=" + UUID.randomUUID() + "&", ""));
        send(request(path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** @param key the same for each repetition of one and the same upload */
    public JsonNode upload(String path, Map<String, String> fields, List<FilePart> files, String key) {
        var multipart = new Multipart();
        return answer(send(request(path)
                .header("Content-Type", multipart.contentType())
                .header("Idempotency-Key", key)
                .timeout(LONGEST_TRANSFER)
                .POST(multipart.body(fields, files))));
    }

    /** Saves what the path answers; a refusal leaves no file behind. */
    public void download(String path, Path file) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        HttpRequest request = request(path).timeout(LONGEST_TRANSFER).GET().build();
        try {
            HttpResponse<Path> response = HTTP.send(request, BodyHandlers.ofFile(begun));
            if (response.statusCode() != 200) {
                throw new Refused(what(request), response.statusCode(), problem(Files.readString(begun)));
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unanswered(request, "%s could not be written: %s.".formatted(file, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(request, "Interrupted.");
        } finally {
            discard(request, begun);
        }
    }

    private static void discard(HttpRequest request, Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            throw unanswered(request, "%s could not be removed.".formatted(begun));
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("User-Agent", "Secondchair command line");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .map(set -> set.split(";", 2)[0])
                    .filter(set -> SESSION.contains(set.split("=", 2)[0]))
                    .forEach(set -> cookie = set);
            if (response.statusCode() >= 400) {
                throw new Refused(what(request), response.statusCode(), problem(response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw unanswered(
                    request, "No Secondchair server answers at " + server + ". Start it with ./secondchair up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(request, "Interrupted.");
        }
    }

    private static Refused unanswered(HttpRequest request, String message) {
        return new Refused(what(request), 0, JSON.createObjectNode(), message);
    }

    private static String what(HttpRequest request) {
        return request.method() + " " + request.uri().getPath();
    }

    private static JsonNode answer(String body) {
        return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    /** Empty for what is not a problem document: the page of a form, or of a proxy. */
    private static JsonNode problem(String body) {
        try {
            return answer(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The server said no, or nothing at all; the message is a sentence for whoever asked. */
    public static final class Refused extends IllegalArgumentException {
        private final String request;
        private final int status;
        private final transient JsonNode problem;

        private Refused(String request, int status, JsonNode problem) {
            this(
                    request,
                    status,
                    problem,
                    "The server answered %d: %s"
                            .formatted(status, problem.path("detail").asString("no reason given")));
        }

        private Refused(String request, int status, JsonNode problem, String message) {
            super(message);
            this.request = request;
            this.status = status;
            this.problem = problem;
        }

        /** What was asked, such as {@code POST /api/session}. */
        public String request() {
            return request;
        }

        /** HTTP status; 0 when nobody answered. */
        public int status() {
            return status;
        }

        /** The server's problem document; an empty object when it sent none. */
        public JsonNode problem() {
            return problem;
        }
    }
}
