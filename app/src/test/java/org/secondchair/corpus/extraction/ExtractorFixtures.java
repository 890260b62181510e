package org.secondchair.corpus.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Settings for tests: two processes with little memory, and {@link Traps} on their class path. */
final class ExtractorFixtures {

    private ExtractorFixtures() {}

    static ExtractorSettings settings(Path work) {
        var classPath = new ArrayList<>(ExtractorHome.classPath());
        classPath.add(Path.of(
                Traps.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
        return settings(work, classPath);
    }

    static ExtractorSettings settings(Path work, List<Path> classPath) {
        return new ExtractorSettings(
                classPath, work, 2, 160, 512, 4, Duration.ofSeconds(2), Duration.ofSeconds(60), false, List.of());
    }
}
