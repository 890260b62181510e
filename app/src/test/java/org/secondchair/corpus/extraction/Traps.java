package org.secondchair.corpus.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Relation;

/** Runs inside the extractor process: text files that start with "TRAP" make it do what the worst document could. */
public final class Traps implements Opener {

    private static final int LARGE_HEAP_BYTES = 400 << 20;

    @Override
    public boolean opens(String mediaType) {
        return mediaType.equals("text/plain");
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        if (!(item.content() instanceof Content.InMemory memory)) return;
        var words = new String(memory.bytes(), StandardCharsets.UTF_8).strip().split(" ", 3);
        if (!words[0].equals("TRAP")) {
            findings.text().append(String.join(" ", words));
            return;
        }
        switch (words[1]) {
            case "hang" -> hang();
            case "exhaust" -> exhaust();
            case "halt" -> Runtime.getRuntime().halt(7);
            case "exit" -> System.exit(0);
            case "recurse" -> findings.text().append("depth " + recurse(0));
            case "print" -> print(findings);
            case "need-large-heap" -> needLargeHeap(findings);
            case "children-then-halt" ->
                childrenThenHalt(outbox, Runtime.getRuntime().maxMemory() > LARGE_HEAP_BYTES);
            case "children-then-halt-twice" -> childrenThenHalt(outbox, false);
            case "network" -> network(findings);
            case "environment" ->
                findings.text().append(String.join(",", System.getenv().keySet()));
            default -> throw new IOException("no such trap");
        }
    }

    private static void hang() {
        while (true) LockSupport.parkNanos(1_000_000_000L);
    }

    private static void exhaust() {
        var all = new ArrayList<byte[]>();
        while (true) all.add(new byte[8 << 20]);
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + 1;
    }

    private static void print(Findings findings) {
        System.out.print("\0\0\0\1garbage on standard output");
        System.err.print("x".repeat(1 << 20));
        findings.text().append("printed");
    }

    private static void needLargeHeap(Findings findings) {
        var needed = new byte[LARGE_HEAP_BYTES / 2];
        findings.text().append("had " + needed.length);
    }

    private static void childrenThenHalt(Outbox outbox, boolean survive) throws Refusal {
        for (int i = 0; i < 5; i++) emit(outbox, "child " + i);
        if (!survive) {
            // What was emitted lies in a buffer; wait until it has gone out with the window's filling.
            for (int i = 5; i < 200; i++) emit(outbox, "child " + i);
            Runtime.getRuntime().halt(7);
        }
        for (int i = 5; i < 200; i++) emit(outbox, "child " + i);
    }

    private static void emit(Outbox outbox, String text) throws Refusal {
        outbox.emit(
                Relation.MEMBER,
                false,
                text,
                null,
                null,
                null,
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void network(Findings findings) throws IOException {
        List<Callable<Object>> ways = List.of(
                () -> new Socket("127.0.0.1", 80),
                () -> SocketChannel.open(),
                () -> new DatagramSocket(),
                () -> InetAddress.getByName("names.example"),
                () -> URI.create("http://127.0.0.1/").toURL().openStream(),
                () -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1/"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()));
        for (int i = 0; i < ways.size(); i++) findings.text().append(i + " " + attempt(ways.get(i)) + "\n");
        findings.text().append(Files.readString(Path.of("/proc/self/net/dev")));
    }

    private static String attempt(Callable<Object> way) {
        try {
            way.call();
            return "reached";
        } catch (Exception | ExceptionInInitializerError | NoClassDefFoundError refused) {
            for (Throwable at = refused; at != null; at = at.getCause())
                if (String.valueOf(at.getMessage()).contains("has no network")) return "refused";
            return String.valueOf(refused);
        }
    }
}
