package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/**
 * Run once per build by the launcher: writes a jar that lists the components, so that a start need not look through
 * every class for them. Spring reads the list where it lies on the class path, and looks for itself where it does not.
 */
final class ComponentIndex {
    private static final String PLACE = "META-INF/spring.components";

    private ComponentIndex() {}

    /** @param words the jar to write */
    public static void main(String[] words) throws IOException {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        String lines = classes.findCandidateComponents("org.secondchair").stream()
                .map(component -> component.getBeanClassName() + "=" + Component.class.getName() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try (var jar = new JarOutputStream(Files.newOutputStream(Path.of(words[0])))) {
            jar.putNextEntry(new JarEntry(PLACE));
            jar.write(lines.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}
