package org.secondchair.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Relation;

class ArchivesTest {

    private final Table table = new Table();

    static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void handsOutEachMemberUnderItsClaimedNameAndWritesNothingThere() throws IOException {
        var read = table.read("a.zip", zip("../../etc/evil.txt", "evil", "folder/", "", "folder/good.txt", "good"));
        assertThat(table.children).extracting(Child::name).containsExactly("../../etc/evil.txt", "folder/good.txt");
        assertThat(table.children).extracting(Child::relation).containsOnly(Relation.MEMBER);
        assertThat(table.children)
                .allSatisfy(child -> assertThat(child.content()).isInstanceOf(Content.InMemory.class));
        assertThat(read.tally().expected()).isEqualTo(2);
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void putsALargeMemberIntoAFileOfItsOwn() throws IOException {
        table.read("a.zip", zip("large.txt", "0123456789".repeat(50_000)));
        assertThat(table.children.getFirst().content()).isInstanceOf(Content.InFile.class);
        assertThat(table.bytesOf(0)).hasSize(500_000);
    }

    @Test
    void givesUpABombAndCountsWhatItHeld() throws IOException {
        var zeros = "\0".repeat(40 << 20);
        var excepted = table.except("bomb.zip", zip("1", zeros, "2", zeros, "3", zeros, "4", zeros));
        assertThat(excepted.cause()).isEqualTo(Cause.BOMB);
        assertThat(excepted.tally().expected()).isEqualTo(4);
        assertThat(excepted.tally().emitted()).isEqualTo(1);
        assertThat(excepted.tally().failed()).isEqualTo(3);
        assertThat(excepted.tally().reconciles()).isTrue();
    }

    @Test
    void findsABombThatHidesInLayers() throws IOException {
        var whole = Limits.standard().inTree(5_000, 63L << 20);
        var excepted = table.with(whole).except("layer.zip", zip("zeros", "\0".repeat(16 << 20)));
        assertThat(excepted.cause()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void isolatesAMemberThatIsDamaged() throws IOException {
        var bytes = zip("one.txt", "x".repeat(5_000), "two.txt", "second");
        bytes[40] ^= 0x55;
        bytes[41] ^= 0x55;
        var read = table.read("a.zip", bytes);
        assertThat(table.children).extracting(Child::name).containsExactly("two.txt");
        assertThat(table.failed).extracting(FailedChild::cause).containsExactly(Cause.CORRUPT);
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void resumesInsideAnArchive() throws IOException {
        var read = table.from(1).read("a.zip", zip("one.txt", "1", "two.txt", "2", "three.txt", "3"));
        assertThat(table.children).extracting(Child::ordinal).containsExactly(1, 2);
        assertThat(read.tally().resumed()).isEqualTo(1);
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void doesNotFollowLinksOutOfATar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var link = new TarArchiveEntry("passwords", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            var file = new TarArchiveEntry("plain.txt");
            file.setSize(5);
            tar.putArchiveEntry(file);
            tar.write("plain".getBytes(StandardCharsets.US_ASCII));
            tar.closeArchiveEntry();
        }
        var read = table.read("a.tgz", bytes.toByteArray());
        assertThat(table.failed).extracting(FailedChild::name).containsExactly("passwords");
        assertThat(table.textOf(0)).isEqualTo("plain");
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void readsAnArchiveWhoseTableIsCutOff() throws IOException {
        var whole = zip("one.txt", "first", "two.txt", "second");
        int table = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        var torn = java.util.Arrays.copyOf(whole, table);
        var read = this.table.read("a.zip", torn);
        assertThat(this.table.children).extracting(Child::name).containsExactly("one.txt", "two.txt");
        assertThat(read.notes()).contains(org.secondchair.extractor.protocol.Note.DAMAGED);
    }
}
