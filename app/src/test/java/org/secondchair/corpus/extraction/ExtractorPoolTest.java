package org.secondchair.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;

@Timeout(180)
class ExtractorPoolTest {

    private static final Limits LIMITS = Limits.standard().withTime(Duration.ofSeconds(30));

    @TempDir
    Path work;

    private ExtractorPool pool;

    private static final class Taken implements ChildSink {
        private final List<Child> children = new ArrayList<>();
        private final List<FailedChild> failed = new ArrayList<>();

        @Override
        public void child(Child child) {
            children.add(child);
        }

        @Override
        public void failed(FailedChild child) {
            failed.add(child);
        }
    }

    @BeforeEach
    void start() {
        pool = new ExtractorPool(ExtractorFixtures.settings(work));
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    private static ExtractionRequest text(String content, Limits limits) {
        return ExtractionRequest.of(new Content.InMemory(content.getBytes(StandardCharsets.UTF_8)), "a.txt", limits);
    }

    private Extraction open(String content) throws InterruptedException {
        return pool.extract(text(content, LIMITS), new Taken());
    }

    private static Cause causeOf(Extraction extraction) {
        if (extraction instanceof Extraction.Excepted excepted) return excepted.cause();
        throw new AssertionError("not excepted: " + extraction);
    }

    private static String textOf(Extraction extraction) {
        if (extraction instanceof Extraction.Extracted extracted) return extracted.text();
        throw new AssertionError("not extracted: " + extraction);
    }

    private static byte[] zip(int members, int bytesEach) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry("member " + i));
                var content = new byte[bytesEach];
                java.util.Arrays.fill(content, (byte) ('a' + i % 26));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void startsNothingBeforeTheFirstDocumentAndShrinksToNothingAfterTheLast() throws InterruptedException {
        assertThat(pool.state().processes()).isZero();
        assertThat(textOf(open("hello there"))).isEqualTo("hello there");
        assertThat(pool.state().processes()).isPositive();
        for (int i = 0; i < 100 && pool.state().processes() > 0; i++) Thread.sleep(200);
        assertThat(pool.state().processes()).isZero();
        assertThat(textOf(open("hello again"))).isEqualTo("hello again");
    }

    @Test
    void givesUpADocumentThatHangsAndHarmsNobodyElse() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = new ArrayList<Future<Extraction>>();
            Callable<Extraction> hang =
                    () -> pool.extract(text("TRAP hang", LIMITS.withTime(Duration.ofSeconds(2))), new Taken());
            var first = threads.submit(hang);
            for (int i = 0; i < 60; i++) {
                var words = "document " + i;
                others.add(threads.submit(() -> open(words)));
            }
            var second = threads.submit(hang);
            assertThat(causeOf(first.get())).isEqualTo(Cause.TIMEOUT);
            assertThat(causeOf(second.get())).isEqualTo(Cause.TIMEOUT);
            for (int i = 0; i < others.size(); i++)
                assertThat(textOf(others.get(i).get())).isEqualTo("document " + i);
        }
    }

    @Test
    void triesADocumentThatDiesTwiceAndThenSaysSo() throws InterruptedException {
        assertThat(causeOf(open("TRAP halt"))).isEqualTo(Cause.CRASHED);
        assertThat(pool.state().deaths()).isEqualTo(2);
        assertThat(causeOf(open("TRAP exit"))).isEqualTo(Cause.CRASHED);
        assertThat(textOf(open("still alive"))).isEqualTo("still alive");
    }

    @Test
    void saysThatMemoryRanOut() throws InterruptedException {
        assertThat(causeOf(open("TRAP exhaust"))).isEqualTo(Cause.OUT_OF_MEMORY);
        assertThat(textOf(open("still alive"))).isEqualTo("still alive");
    }

    @Test
    void givesTheSecondAttemptMoreMemory() throws InterruptedException {
        assertThat(textOf(open("TRAP need-large-heap"))).startsWith("had ");
        assertThat(pool.state().deaths()).isEqualTo(1);
    }

    @Test
    void survivesEndlessRecursionInsideTheProcess() throws InterruptedException {
        assertThat(causeOf(open("TRAP recurse"))).isEqualTo(Cause.TOO_DEEP);
        assertThat(pool.state().deaths()).isZero();
    }

    @Test
    void goesOnBehindTheChildrenThatCameOutBeforeTheDeath() throws InterruptedException {
        var taken = new Taken();
        var extraction = pool.extract(text("TRAP children-then-halt", LIMITS), taken);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        assertThat(taken.children)
                .extracting(Child::ordinal)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(200);
        assertThat(extraction.tally().emitted()).isEqualTo(200);
        assertThat(extraction.tally().resumed()).isZero();
        assertThat(extraction.tally().reconciles()).isTrue();
    }

    @Test
    void doesNotClaimThatTheCountsAddUpAfterACrash() throws InterruptedException {
        var taken = new Taken();
        var extraction = pool.extract(text("TRAP children-then-halt-twice", LIMITS), taken);
        assertThat(causeOf(extraction)).isEqualTo(Cause.CRASHED);
        assertThat(taken.children)
                .extracting(Child::ordinal)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(extraction.tally().emitted())
                .isEqualTo(taken.children.size())
                .isPositive();
        assertThat(extraction.tally().reconciles()).isFalse();
    }

    @Test
    void refusesTheNetworkInEveryWay() throws InterruptedException {
        var report = textOf(open("TRAP network")).lines().toList();
        for (int i = 0; i < 6; i++) assertThat(report.get(i)).isEqualTo(i + " refused");
        if (pool.state().networkWall())
            assertThat(report.subList(6, report.size()).stream().filter(line -> line.contains(":")))
                    .allSatisfy(line -> assertThat(line.strip()).startsWith("lo:"));
    }

    @Test
    void handsDownNothingOfTheServersEnvironment() throws InterruptedException {
        assertThat(textOf(open("TRAP environment")).split(","))
                .isSubsetOf("PATH", "LC_ALL", "TMPDIR", "HOME", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void isNotConfusedByWhatParsersPrint() throws InterruptedException {
        assertThat(textOf(open("TRAP print"))).isEqualTo("printed");
        assertThat(textOf(open("next"))).isEqualTo("next");
        assertThat(pool.state().deaths()).isZero();
    }

    @Test
    void handsLargeChildrenOverInFilesAndDeletesThemAfterwards() throws Exception {
        var sizes = new ArrayList<Long>();
        var files = new ArrayList<Path>();
        var request = ExtractionRequest.of(new Content.InMemory(zip(3, 700_000)), "a.zip", LIMITS);
        var extraction = pool.extract(request, new ChildSink() {
            @Override
            public void child(Child child) {
                assertThat(child.content()).isInstanceOf(Content.InFile.class);
                files.add(((Content.InFile) child.content()).path());
                try (var in = child.content().open()) {
                    sizes.add((long) in.readAllBytes().length);
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }

            @Override
            public void failed(FailedChild child) {
                throw new AssertionError(child.message());
            }
        });
        assertThat(extraction.tally().reconciles()).isTrue();
        assertThat(sizes).containsExactly(700_000L, 700_000L, 700_000L);
        assertThat(files).allSatisfy(file -> assertThat(file).doesNotExist());
    }

    @Test
    void doesNotTakeASlowServerForASlowDocument() throws Exception {
        var limits = LIMITS.withTime(Duration.ofSeconds(2));
        var seen = new AtomicInteger();
        var request = ExtractionRequest.of(new Content.InMemory(zip(300, 10)), "a.zip", limits);
        var extraction = pool.extract(request, new ChildSink() {
            @Override
            public void child(Child child) {
                seen.incrementAndGet();
                try {
                    Thread.sleep(15);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void failed(FailedChild child) {
                throw new AssertionError(child.message());
            }
        });
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        assertThat(seen.get()).isEqualTo(300);
    }

    @Test
    void letsGoOfADocumentWhoseSinkFails() throws Exception {
        var request = ExtractionRequest.of(new Content.InMemory(zip(300, 10)), "a.zip", LIMITS);
        assertThatThrownBy(() -> pool.extract(request, new ChildSink() {
                    @Override
                    public void child(Child child) {
                        throw new IllegalStateException("the database is away");
                    }

                    @Override
                    public void failed(FailedChild child) {
                        throw new AssertionError(child.message());
                    }
                }))
                .hasMessage("the database is away");
        assertThat(textOf(open("next"))).isEqualTo("next");
    }

    @Test
    void saysThatAFileIsGoneRatherThanBlameTheDocument() {
        var request = ExtractionRequest.of(new Content.InFile(work.resolve("absent"), 10), "absent", LIMITS);
        assertThatThrownBy(() -> pool.extract(request, new Taken()))
                .isInstanceOf(ExtractorUnavailable.class)
                .hasMessageContaining("absent");
    }

    @Test
    void tellsThoseWhoWaitThatItCloses() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> open("TRAP hang"));
            while (pool.state().busy() == 0) Thread.sleep(20);
            pool.close();
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(ExtractorUnavailable.class);
        }
        try (var left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void saysWhyItCannotStart() {
        var broken = ExtractorFixtures.settings(work, List.of(work.resolve("nothing.jar")));
        try (var other = new ExtractorPool(broken)) {
            assertThatThrownBy(() -> other.extract(text("x", LIMITS), new Taken()))
                    .isInstanceOf(ExtractorUnavailable.class)
                    .hasMessageContaining("cannot be started");
        }
    }

    @Test
    void leavesNoProcessBehindWhenTheServerIsKilled() throws Exception {
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PoolOwner.class.getName(),
                        work.resolve("other").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = server.inputReader()) {
            assertThat(said.readLine()).isEqualTo("busy");
            var children = server.toHandle().descendants().toList();
            assertThat(children).isNotEmpty();
            server.destroyForcibly().waitFor();
            for (var child : children) child.onExit().get();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }
}
