package org.secondchair.corpus.extraction;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the extractor's own jar and libraries. They are never on the server's class path: the server must not be able to
 * open a document by mistake.
 *
 * Looked for, in this order: the folder that the system property {@code secondchair.extractor.home} or the environment
 * variable {@code SECONDCHAIR_EXTRACTOR_HOME} names; then, from the server's jar and from the working directory upwards,
 * a folder {@code extractor} that holds jars and {@code lib/} (installed) or {@code target/} (a checkout).
 */
final class ExtractorHome {

    private ExtractorHome() {}

    static List<Path> classPath() {
        var searched = new ArrayList<Path>();
        for (var named : new String[] {
            System.getProperty("secondchair.extractor.home"), System.getenv("SECONDCHAIR_EXTRACTOR_HOME")
        }) {
            if (named == null || named.isBlank()) continue;
            searched.add(Path.of(named).toAbsolutePath());
        }
        var code = codeLocation();
        if (code != null) upwards(code, searched);
        upwards(Path.of("").toAbsolutePath(), searched);
        for (var folder : searched) {
            var found = in(folder);
            if (!found.isEmpty()) return found;
        }
        throw new ExtractorUnavailable("The extractor is not installed: looked in " + searched
                + ". Build it with «mvn package», or name its folder in secondchair.extractor.home.");
    }

    private static void upwards(Path from, List<Path> searched) {
        for (Path at = from; at != null; at = at.getParent()) searched.add(at.resolve("extractor"));
    }

    private static List<Path> in(Path folder) {
        var target = folder.resolve("target");
        if (Files.isDirectory(target.resolve("lib")) && Files.isDirectory(target.resolve("classes")))
            return List.of(target.resolve("classes"), target.resolve("lib").resolve("*"));
        if (Files.isDirectory(folder.resolve("lib")))
            return List.of(folder.resolve("*"), folder.resolve("lib").resolve("*"));
        return List.of();
    }

    /** Where the server's own jar or classes lie; a jar inside a jar counts as the outer one. */
    private static @Nullable Path codeLocation() {
        var source = ExtractorHome.class.getProtectionDomain().getCodeSource();
        if (source == null) return null;
        var place = source.getLocation().toString();
        int inner = place.indexOf(".jar!");
        if (inner >= 0) place = place.substring(0, inner + 4);
        var file = place.replaceFirst("^jar:(nested:)?", "").replaceFirst("^(file:)?/+", "file:///");
        try {
            return Path.of(new URI(file)).getParent();
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return null;
        }
    }
}
