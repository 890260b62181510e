package org.secondchair.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.secondchair.tenancy.database.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class VaultTest {
    @Autowired
    Vault vault;

    @Autowired
    MatterKeys keys;

    @Autowired
    MasterKeys masters;

    @Autowired
    Segments segments;

    @Autowired
    Transactions transactions;

    @Autowired
    DataFolder data;

    @Autowired
    KeyFolder keyFolder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    @Qualifier("worker")
    JdbcClient worker;

    @Autowired
    AccessFixtures fixtures;

    private Actor client;
    private UUID matter;

    @BeforeEach
    void openAMatter() {
        client = fixtures.person(
                fixtures.organization("Halloran Quarry", Organizations.Kind.LEGAL_DEPARTMENT), "Ines Falk");
        matter = fixtures.scope(client, Scopes.Kind.MATTER);
        Acting.as(client, () -> keys.provide(matter));
    }

    @Test
    void readsBackWhatWasKept() {
        byte[] small = text("Minutes of the board");
        byte[] large = noise(1_000_003);

        List<UUID> ids = store(client, matter, small, large);

        assertThat(bytes(client, matter, ids.get(0))).isEqualTo(small);
        assertThat(bytes(client, matter, ids.get(1))).isEqualTo(large);
        assertThat(streamed(client, matter, ids.get(1))).isEqualTo(large);
    }

    @Test
    void storesNothingInPlainText() throws IOException {
        byte[] canary = text("canary-of-the-vault-5521");
        store(client, matter, canary);

        for (Path file : files(matter)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary-of-the-vault");
        }
    }

    @Test
    void whatIsNotKeptCanNeverBeRead() {
        UUID id = Acting.as(client, () -> {
            try (BlobWriter writer = vault.writer(matter)) {
                UUID put = writer.put(text("never referred to")).id();
                writer.commit();
                return put;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(Acting.as(client, () -> vault.bytes(matter, id))).isInstanceOf(Fetched.Absent.class);
    }

    @Test
    void aTransactionThatRollsBackKeepsNothing() {
        var id = new UUID[1];
        assertThatThrownBy(() -> Acting.as(
                        client,
                        () -> transactions.write(() -> {
                            BlobBatch batch = put(matter, text("half-way"));
                            id[0] = batch.blobs().getFirst().id();
                            vault.keep(batch);
                            throw new IllegalStateException("the business failed");
                        })))
                .hasMessage("the business failed");

        assertThat(Acting.as(client, () -> vault.bytes(matter, id[0]))).isInstanceOf(Fetched.Absent.class);
    }

    @Test
    void refusesToKeepOutsideOfATransaction() {
        assertThatThrownBy(() -> Acting.as(client, () -> vault.keep(put(matter, text("x")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneAfterTheOtherWritersShareASegmentFile() throws IOException {
        for (int i = 0; i < 20; i++) {
            store(client, matter, text("document " + i));
        }

        assertThat(files(matter)).hasSize(1);
    }

    @Test
    void aSourceThatBreaksOffSpoilsNeitherWriterNorNeighbours() {
        List<byte[]> read = Acting.as(client, () -> {
            try (BlobWriter writer = vault.writer(matter)) {
                UUID before = writer.put(text("before")).id();
                assertThatThrownBy(() -> writer.put(new BreakingOff(200_000))).hasMessage("broken off");
                UUID after = writer.put(text("after")).id();
                BlobBatch batch = writer.commit();
                transactions.write(() -> vault.keep(batch));
                assertThat(batch.size()).isEqualTo(2);
                return List.of(bytes(client, matter, before), bytes(client, matter, after));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(read).containsExactly(text("before"), text("after"));
    }

    @Test
    void aFlippedByteOnTheDiskIsARefusal() throws IOException {
        List<UUID> ids = store(client, matter, text("untouched"), text("touched"), noise(200_000));
        Path file = files(matter).getFirst();
        byte[] content = Files.readAllBytes(file);
        content[(int) Sealing.sealedLength(9) + 20] ^= 1;
        content[content.length - 1] ^= 1;
        Files.write(file, content);

        assertThat(bytes(client, matter, ids.get(0))).isEqualTo(text("untouched"));
        assertThat(Acting.as(client, () -> vault.bytes(matter, ids.get(1)))).isInstanceOf(Fetched.Damaged.class);
        assertThatThrownBy(() -> streamed(client, matter, ids.get(2))).hasCauseInstanceOf(BlobDamaged.class);
    }

    @Test
    void aMissingOrShortenedFileIsARefusal() throws IOException {
        UUID id = store(client, matter, noise(5_000)).getFirst();
        Path file = files(matter).getFirst();
        byte[] content = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(content, 4_000));
        assertThat(Acting.as(client, () -> vault.bytes(matter, id))).isInstanceOf(Fetched.Damaged.class);

        Files.delete(file);
        assertThat(Acting.as(client, () -> vault.bytes(matter, id))).isInstanceOf(Fetched.Damaged.class);
        assertThat(Acting.as(client, () -> vault.open(matter, id))).isInstanceOf(Opened.Damaged.class);
    }

    @Test
    void aBlobOfOneMatterDoesNotOpenInAnother() {
        UUID other = fixtures.scope(client, Scopes.Kind.MATTER);
        Acting.as(client, () -> keys.provide(other));
        UUID id = store(client, matter, text("ours")).getFirst();

        assertThat(Acting.as(client, () -> vault.bytes(other, id))).isInstanceOf(Fetched.Absent.class);
    }

    @Test
    void peopleWithoutAGrantSeeNothing() {
        UUID id = store(client, matter, text("confidential")).getFirst();
        Actor stranger =
                fixtures.person(fixtures.organization("Umbra Review", Organizations.Kind.PROVIDER), "Otto Brandt");

        assertThat(Acting.as(stranger, () -> vault.bytes(matter, id))).isInstanceOf(Fetched.Absent.class);
        assertThat(Acting.as(stranger, () -> vault.open(matter, id))).isInstanceOf(Opened.Absent.class);
        assertThatThrownBy(() -> Acting.as(stranger, () -> put(matter, text("x"))))
                .isInstanceOf(MatterKeyGone.class);
    }

    @Test
    void aProvidersPersonWritesAndReadsUnderTheClientsKey() {
        Actor reviewer =
                fixtures.person(fixtures.organization("Umbra Review", Organizations.Kind.PROVIDER), "Otto Brandt");
        fixtures.seat(client, reviewer, matter, Role.REVIEWER);

        UUID id = store(reviewer, matter, text("taken in by the provider")).getFirst();

        assertThat(bytes(client, matter, id)).isEqualTo(text("taken in by the provider"));
        assertThat(Acting.as(
                        reviewer,
                        () -> transactions.read(() -> jdbc.sql("select count(*) from vault.organization_key")
                                .query(Long.class)
                                .single())))
                .isZero();
    }

    @Test
    void afterItsKeyIsDestroyedAMatterCannotBeReadOrWritten() throws IOException {
        List<UUID> ids = store(client, matter, text("one"), text("three"));
        List<byte[]> copies = files(matter).stream().map(VaultTest::content).toList();

        Destruction destruction = Acting.as(client, () -> keys.destroy(matter));

        assertThat(destruction).isInstanceOfSatisfying(Destruction.Done.class, done -> {
            assertThat(done.blobs()).isEqualTo(2);
            assertThat(done.plainBytes()).isEqualTo(8);
            assertThat(done.sealedBytes()).isEqualTo(Sealing.sealedLength(3) + Sealing.sealedLength(5));
            assertThat(done.keyFingerprint()).hasSize(32);
            assertThat(done.by()).isEqualTo(client.personId());
        });
        assertThat(files(matter)).isEmpty();
        Files.createDirectories(data.blobs().resolve(matter.toString()));
        Files.write(data.blobs().resolve(matter.toString()).resolve("1.seg"), copies.getFirst());
        assertThat(Acting.as(client, () -> vault.bytes(matter, ids)))
                .allSatisfy((_, answer) -> assertThat(answer).isInstanceOf(Fetched.Destroyed.class));
        assertThat(Acting.as(client, () -> vault.open(matter, ids.getFirst()))).isInstanceOf(Opened.Destroyed.class);
        assertThatThrownBy(() -> Acting.as(client, () -> put(matter, text("more"))))
                .isInstanceOf(MatterKeyGone.class);
        assertThat(Acting.as(client, () -> keys.destroy(matter))).isInstanceOf(Destruction.AlreadyDestroyed.class);
    }

    @Test
    void aWriterThatWasOpenDuringTheDestructionKeepsNothing() {
        assertThatThrownBy(() -> Acting.as(client, () -> {
                    BlobBatch batch = put(matter, text("too late"));
                    keys.destroy(matter);
                    transactions.write(() -> vault.keep(batch));
                }))
                .isInstanceOf(MatterKeyGone.class);
    }

    @Test
    void aRestoredDatabaseDoesNotBringADestroyedKeyBack() {
        UUID id = store(client, matter, text("forget me")).getFirst();
        byte[] wrapped = owner().sql("select wrapped from vault.matter_key where matter_id = ?")
                .param(matter)
                .query(byte[].class)
                .single();
        Acting.as(client, () -> keys.destroy(matter));

        owner().sql(
                        "update vault.matter_key set wrapped = ?, destroyed_at = null, destroyed_by = null where matter_id = ?")
                .param(wrapped)
                .param(matter)
                .update();
        assertThat(Acting.as(client, () -> vault.bytes(matter, id))).isInstanceOf(Fetched.Destroyed.class);

        var afterRestart = new Shredded(keyFolder, worker, segments);
        afterRestart.complete();
        assertThat(owner().sql("select wrapped is null from vault.matter_key where matter_id = ?")
                        .param(matter)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aHoldBlocksTheDestructionByServiceAndByRawSql() {
        UUID hold = Ids.next();
        Acting.as(client, () -> keys.hold(hold, matter, "Litigation hold of 3 May"));

        assertThat(Acting.as(client, () -> keys.destroy(matter)))
                .isEqualTo(new Destruction.Held(List.of("Litigation hold of 3 May")));
        assertThatThrownBy(() -> owner().sql(
                                "update vault.matter_key set wrapped = null, destroyed_at = now() where matter_id = ?")
                        .param(matter)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("on hold");
        assertThatThrownBy(() -> owner().sql("delete from vault.matter_key where matter_id = ?")
                        .param(matter)
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("on hold");

        Acting.as(client, () -> keys.lift(hold, matter));
        assertThat(Acting.as(client, () -> keys.destroy(matter))).isInstanceOf(Destruction.Done.class);
    }

    @Test
    void contentsSurviveANewMasterKey() {
        UUID id = store(client, matter, text("kept over the years")).getFirst();
        String before = master();

        assertThat(masters.rotate()).isPositive();

        assertThat(master()).isNotEqualTo(before);
        assertThat(bytes(client, matter, id)).isEqualTo(text("kept over the years"));
        assertThat(masters.rewrap()).isZero();
    }

    @Test
    void equalContentsOfAMatterShareAContentHashAndNoOtherMatterHasIt() {
        UUID other = fixtures.scope(client, Scopes.Kind.MATTER);
        Acting.as(client, () -> keys.provide(other));
        Function<UUID, String> hashIn = id -> Acting.as(client, () -> {
            try (BlobWriter writer = vault.writer(id)) {
                return writer.put(text("the same")).contentHash();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(hashIn.apply(matter)).isEqualTo(hashIn.apply(matter)).isNotEqualTo(hashIn.apply(other));
    }

    private JdbcClient owner() {
        return Superuser.of(source);
    }

    private String master() {
        return worker.sql("select master from vault.organization_key where organization_id = ?")
                .param(client.organizationId())
                .query(String.class)
                .single();
    }

    private BlobBatch put(UUID matterId, byte[]... contents) {
        try (BlobWriter writer = vault.writer(matterId)) {
            for (byte[] content : contents) {
                writer.put(new ByteArrayInputStream(content));
            }
            return writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> store(Actor actor, UUID matterId, byte[]... contents) {
        return Acting.as(actor, () -> {
            BlobBatch batch = put(matterId, contents);
            transactions.write(() -> vault.keep(batch));
            return batch.blobs().stream().map(StoredBlob::id).toList();
        });
    }

    private byte[] bytes(Actor actor, UUID matterId, UUID id) {
        return switch (Acting.as(actor, () -> vault.bytes(matterId, id))) {
            case Fetched.Content content -> content.plain();
            case Fetched.Absent other -> throw new AssertionError(other);
            case Fetched.Damaged other -> throw new AssertionError(other);
            case Fetched.Destroyed other -> throw new AssertionError(other);
        };
    }

    private byte[] streamed(Actor actor, UUID matterId, UUID id) {
        var content = (Opened.Content) Acting.as(actor, () -> vault.open(matterId, id));
        try (InputStream plain = content.plain()) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(UUID matterId) throws IOException {
        Path folder = data.blobs().resolve(matterId.toString());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static final class BreakingOff extends InputStream {
        private int left;

        BreakingOff(int bytes) {
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("broken off");
            }
            return 7;
        }
    }
}
