package org.secondchair.kills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's program that does not give up: what was not answered is sent again with the same idempotency key, until an
 * answer comes. Only that answer counts as acknowledged.
 */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "kills-boundary-7d1f";
    /** A person would wait that long for a server that was killed and started again. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;
    private final AtomicLong answered;
    private volatile String cookie = "";

    /** @param answered counts the answers of all callers */
    Caller(int port, AtomicLong answered) {
        this.base = "http://127.0.0.1:" + port;
        this.answered = answered;
    }

    Answer get(String path) {
        return insist(request(path, "-").GET().build());
    }

    Answer post(String path, String key, Object body) {
        return insist(request(path, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A form of a page; its key is the field {@code _key}. */
    Answer form(String path, String key, Map<String, String> fields) {
        var body = new StringBuilder("_key=" + key);
        fields.forEach((name, value) ->
                body.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return insist(request(path, key)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    Answer upload(String path, String key, Map<String, String> fields, Map<String, byte[]> files) {
        return insist(uploading(path, key, fields, files));
    }

    /** Sends files once and takes whatever comes. */
    Answer attemptUpload(String path, String key, Map<String, String> fields, Map<String, byte[]> files) {
        try {
            HttpResponse<String> response =
                    http.send(uploading(path, key, fields, files), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest uploading(String path, String key, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(
                body, "Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) ->
                part(body, "Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return request(path, key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    /** Asks once and takes whatever comes. */
    Answer attempt(String path, String accept) {
        try {
            HttpResponse<String> response = http.send(
                    request(path, "-").setHeader("Accept", accept).GET().build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", key);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer insist(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() < 500 && response.statusCode() != 429) {
                    response.headers().allValues("Set-Cookie").stream()
                            .map(set -> set.split(";", 2)[0])
                            .filter(set -> set.startsWith("secondchair=") && set.length() > 20)
                            .forEach(set -> cookie = set);
                    if (request.uri().getPath().startsWith("/api/")
                            && response.body().isEmpty()) {
                        throw new AssertionError("%s %s was answered %d without a body: %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        response.statusCode(),
                                        response.headers().map()));
                    }
                    answered.incrementAndGet();
                    return new Answer(response.statusCode(), response.body());
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            ServerUnderFire.pause(100);
        }
        throw new AssertionError("%s %s was not answered within %d s; last: %s"
                .formatted(request.method(), request.uri().getPath(), PATIENCE.toSeconds(), last));
    }
}
