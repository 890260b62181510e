package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/**
 * Run once per build by the launcher: writes a jar that lists the components, so that a start need not look through
 * every class for them. Spring reads the list where it lies on the class path, and looks for itself where it does not.
 */
final class ComponentIndex {
    private static final String PLACE = "META-INF/spring.components";

    private ComponentIndex() {}

    /** Also those that are only there under a condition, such as the demo's: it is asked at each start. */
    private static final class EveryComponent extends ClassPathScanningCandidateComponentProvider {
        private final AnnotationTypeFilter component = new AnnotationTypeFilter(Component.class);

        EveryComponent() {
            super(false);
        }

        @Override
        protected boolean isCandidateComponent(MetadataReader type) throws IOException {
            return component.match(type, getMetadataReaderFactory());
        }
    }

    /** @param words the jar to write */
    public static void main(String[] words) throws IOException {
        var classes = new EveryComponent();
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
