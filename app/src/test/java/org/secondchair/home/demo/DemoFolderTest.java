package org.secondchair.home.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.tenancy.DataFolder;

class DemoFolderTest {
    @TempDir
    Path home;

    Path data;
    DemoFolder folder;

    @BeforeEach
    void aFolder() {
        data = home.resolve("demo-data");
        folder = new DemoFolder(data);
    }

    @Test
    void startsAfreshInAFolderOfItsOwn() throws IOException {
        Path scratch = folder.begin();
        Files.writeString(scratch.resolve("left.txt"), "of an earlier demo");
        Files.createDirectories(home.resolve("demo-data-keys"));
        folder.clear();
        assertThat(data).doesNotExist();
        assertThat(home.resolve("demo-data-keys")).doesNotExist();
        folder.clear();
        assertThat(folder.begin()).isEmptyDirectory();
    }

    @Test
    void leavesAFolderAloneThatItDidNotMake() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("real.txt"), "somebody's");
        assertThatThrownBy(folder::clear)
                .isInstanceOf(DataFolder.Unusable.class)
                .hasMessageContaining("not made by the demo");
        assertThat(data.resolve("real.txt")).exists();
    }

    @Test
    void leavesAFolderAloneThatAServerUses() {
        folder.begin();
        try (DataFolder used = DataFolder.open(data)) {
            assertThatThrownBy(folder::clear)
                    .isInstanceOf(DataFolder.Unusable.class)
                    .hasMessageContaining("Another Secondchair server");
            assertThat(used.root()).exists();
        }
    }
}
