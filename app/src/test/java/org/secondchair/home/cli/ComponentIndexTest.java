package org.secondchair.home.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentIndexTest {
    @Test
    void listsWhatIsThereUnderAConditionToo(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("index.jar");
        ComponentIndex.main(new String[] {index.toString()});
        try (var jar = new JarFile(index.toFile());
                var lines = jar.getInputStream(jar.getJarEntry("META-INF/spring.components"))) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("org.secondchair.access.Access=")
                    .contains("org.secondchair.access.door.InventedPeople=");
        }
    }
}
