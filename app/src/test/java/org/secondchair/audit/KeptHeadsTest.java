package org.secondchair.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.audit.tree.Hash;
import org.secondchair.tenancy.KeyFolder;

class KeptHeadsTest {
    @TempDir
    Path folder;

    private final UUID organization = UUID.randomUUID();
    private LogKey key;
    private KeptHeads kept;

    @BeforeEach
    void anEmptyFolder() {
        key = LogKey.in(new KeyFolder(folder.resolve("keys")));
        kept = new KeptHeads(folder.resolve("heads"));
    }

    private SignedHead head(long size) {
        return key.sign(organization, size - 1, size, Hash.leaf(new byte[] {1}), Instant.EPOCH.plusSeconds(size));
    }

    @Test
    void keepsFewHeadsCloserTogetherTheYoungerTheyAre() {
        for (long size = 1; size <= 5_000; size++) {
            kept.keep(head(size));
        }
        List<Long> sizes = kept.of(organization).stream().map(SignedHead::size).toList();

        assertThat(sizes).hasSizeLessThan(150).startsWith(1L).endsWith(4_999L, 5_000L);
        for (int i = 1; i < sizes.size(); i++) {
            assertThat(sizes.get(i) - sizes.get(i - 1)).isLessThanOrEqualTo(1 + (5_000 - sizes.get(i - 1)) / 4);
        }
    }

    @Test
    void survivesARestart() {
        kept.keep(head(1));
        kept.keep(head(2));

        assertThat(new KeptHeads(folder.resolve("heads")).of(organization)).containsExactly(head(1), head(2));
    }

    @Test
    void neverGivesUpALaterHeadForAnEarlierOne() {
        kept.keep(head(5));
        kept.keep(head(3));

        assertThat(kept.of(organization)).containsExactly(head(5));
    }
}
