package org.secondchair.extractor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The yardstick for take-in: how fast Tika alone, in one process and on all processors, gets through the same files with
 * everything kept from nobody. Members of a zip at the top count as documents; whatever else lies inside a document is
 * parsed with it and does not count.
 *
 * {@code java -cp … org.secondchair.extractor.ParseOnly PATH…} prints one JSON object: documents, failed, characters,
 * seconds, docsPerSecond.
 */
public final class ParseOnly {

    private final AutoDetectParser parser = new AutoDetectParser();
    private final LongAdder documents = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder characters = new LongAdder();
    private final ThreadPoolExecutor threads;

    private ParseOnly() {
        int processors = Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                processors,
                processors,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(4 * processors),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    public static void main(String[] paths) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var run = new ParseOnly();
        long start = System.nanoTime();
        for (var path : paths) run.below(Path.of(path));
        run.threads.shutdown();
        if (!run.threads.awaitTermination(1, TimeUnit.DAYS)) throw new IOException("not done within a day");
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "{\"documents\":%d,\"failed\":%d,\"characters\":%d,\"seconds\":%.3f,\"docsPerSecond\":%.1f}%n",
                run.documents.sum(),
                run.failed.sum(),
                run.characters.sum(),
                seconds,
                run.documents.sum() / seconds);
    }

    private void below(Path root) throws IOException {
        try (var found = Files.walk(root)) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                if (file.toString().endsWith(".zip")) members(file);
                else threads.execute(() -> file(file));
            }
        }
    }

    private void members(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.isDirectory()) continue;
                try (var in = zip.getInputStream(entry)) {
                    var bytes = in.readAllBytes();
                    threads.execute(() -> parse(TikaInputStream.get(bytes), entry.getName()));
                }
            }
        } catch (ZipException unreadable) {
            documents.increment();
            failed.increment();
        }
    }

    private void file(Path file) {
        try {
            parse(TikaInputStream.get(file), file.getFileName().toString());
        } catch (IOException unreadable) {
            failed.increment();
        }
    }

    private void parse(TikaInputStream in, String name) {
        documents.increment();
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var text = new BodyContentHandler(-1);
        try (in) {
            parser.parse(in, text, metadata, new ParseContext());
        } catch (IOException | SAXException | TikaException | RuntimeException unreadable) {
            failed.increment();
        }
        characters.add(text.toString().length());
    }
}
