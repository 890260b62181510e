package org.secondchair.engagement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of the undertaking of confidentiality.
 *
 * @param version rises with every change of the words; what people confirmed earlier keeps its own
 * @param text paragraphs, separated by empty lines
 */
public record UndertakingText(int version, String text) {
    private static final UndertakingText CURRENT = read(1);

    public static UndertakingText current() {
        return CURRENT;
    }

    private static UndertakingText read(int version) {
        String name = "undertaking-" + version + ".txt";
        try (InputStream in = UndertakingText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new UndertakingText(version, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
