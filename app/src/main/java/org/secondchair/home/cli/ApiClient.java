package org.secondchair.home.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running server as a signed-in person. Every refusal becomes one plain sentence. */
public final class ApiClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;

    /** @param server such as {@code http://127.0.0.1:8420} */
    public ApiClient(String server) {
        this.server = server.replaceAll("/+$", "");
    }

    /** @throws Refused when the server does not let the person in */
    public void signIn(String email, String password) {
        post("/api/session", Map.of("email", email, "password", password));
    }

    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    public JsonNode post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param key the same for each repetition of one and the same mutation */
    public JsonNode post(String path, Object body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /**
     * Sends files as they lie on the disk, without holding them in memory.
     *
     * @param names under which the server files them, one for each file
     * @param key the same for each repetition of one and the same upload
     */
    public JsonNode upload(String path, Map<String, String> fields, List<Path> files, List<String> names, String key) {
        String boundary = "secondchair-" + UUID.randomUUID();
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value))));
        try {
            for (int i = 0; i < files.size(); i++) {
                String quoted =
                        names.get(i).replace("\\", "/").replace("\"", "%22").replaceAll("[\\r\\n]", " ");
                parts.add(text(
                        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, quoted)));
                parts.add(
                        Files.size(files.get(i)) == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofFile(files.get(i)));
                parts.add(text("\r\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .timeout(Duration.ofHours(12))
                .POST(HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new)))
                .build());
    }

    /** Saves what the path answers; a refusal leaves no file behind. */
    public void download(String path, Path file) {
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        try {
            HttpResponse<Path> response =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofFile(begun));
            if (response.statusCode() != 200) {
                throw new Refused(
                        response.statusCode(),
                        "The server answered %d: %s"
                                .formatted(
                                        response.statusCode(),
                                        JSON.readTree(Files.readString(begun))
                                                .path("detail")
                                                .asString("no reason given")));
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(0, "%s could not be written: %s.".formatted(file, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(0, "Interrupted.");
        } finally {
            discard(begun);
        }
    }

    private static void discard(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            throw new Refused(0, "%s could not be removed.".formatted(begun));
        }
    }

    private static HttpRequest.BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new Refused(
                        response.statusCode(),
                        "The server answered %d: %s"
                                .formatted(
                                        response.statusCode(),
                                        body.path("detail").asString("no reason given")));
            }
            return body;
        } catch (IOException e) {
            throw new Refused(0, "No Secondchair server answers at " + server + ". Start it with ./secondchair up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(0, "Interrupted.");
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** The server said no, or nothing at all. */
    public static final class Refused extends IllegalArgumentException {
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        /** HTTP status; 0 when nobody answered. */
        public int status() {
            return status;
        }
    }
}
