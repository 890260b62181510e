package org.secondchair.home.sample.manuscripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder {@code sample/} as it lies on the class path, in a checkout as well as inside the jar. */
public final class Library {
    private final PathMatchingResourcePatternResolver shelves =
            new PathMatchingResourcePatternResolver(Library.class.getClassLoader());

    public Cast cast() {
        return new Cast(text("people.csv"));
    }

    /** The documents written by hand, ordered by id. */
    public List<Manuscript> documents() {
        return read("documents").stream()
                .sorted(Comparator.comparing(Manuscript::id))
                .toList();
    }

    /** The patterns that the office life around the story is made from, ordered by id. */
    public List<Manuscript> patterns() {
        return read("office").stream()
                .sorted(Comparator.comparing(Manuscript::id))
                .toList();
    }

    /** @param name below {@code sample/}, as {@code protocol.md} */
    public String text(String name) {
        return text(shelves.getResource("classpath:sample/" + name));
    }

    private List<Manuscript> read(String folder) {
        try {
            List<Manuscript> manuscripts = new ArrayList<>();
            for (Resource resource : shelves.getResources("classpath:sample/" + folder + "/**/*.md")) {
                manuscripts.add(Manuscript.read(String.valueOf(resource.getFilename()), text(resource)));
            }
            return manuscripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
