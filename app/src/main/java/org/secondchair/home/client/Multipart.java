package org.secondchair.home.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.home.client.ApiClient.FilePart;

/** The body of an upload: files are sent as they lie on the disk, without holding them in memory. */
final class Multipart {
    private final String boundary = "secondchair-" + UUID.randomUUID();

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body(Map<String, String> fields, List<FilePart> files) {
        List<BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value))));
        for (FilePart part : files) {
            parts.add(BodyPublishers.ofString(
                    "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(boundary, quoted(part.name()))));
            parts.add(content(part));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static String quoted(String name) {
        return name.replace("\\", "/").replace("\"", "%22").replaceAll("[\\r\\n]", " ");
    }

    private static BodyPublisher content(FilePart part) {
        try {
            return Files.size(part.file()) == 0 ? BodyPublishers.noBody() : BodyPublishers.ofFile(part.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
