package org.secondchair.extractor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.ToExtractor;

/** Opens documents in this very process, for tests of what is read rather than of how processes behave. */
public final class Table {

    private static final Opening OPENING = new Opening(List.of());

    public final List<Child> children = new ArrayList<>();
    public final List<FailedChild> failed = new ArrayList<>();
    private Limits limits = Limits.standard();
    private int fromMember;
    private @Nullable String type;

    public Table with(Limits others) {
        limits = others;
        return this;
    }

    public Table from(int member) {
        fromMember = member;
        return this;
    }

    public Table declared(String mediaType) {
        type = mediaType;
        return this;
    }

    public Extraction open(String name, String content) {
        return open(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Extraction open(String name, byte[] content) {
        Path outbox;
        try {
            outbox = Files.createTempDirectory("outbox");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var request = new ExtractionRequest(new Content.InMemory(content), name, type, limits, fromMember);
        return OPENING.open(new ToExtractor.Open(1, outbox, false, request), new Outbox.Delivery() {
            @Override
            public void child(Child child) {
                children.add(child);
            }

            @Override
            public void failed(FailedChild child) {
                failed.add(child);
            }
        });
    }

    public Extraction.Extracted read(String name, byte[] content) {
        var outcome = open(name, content);
        if (outcome instanceof Extraction.Extracted extracted) return extracted;
        throw new AssertionError(name + " was not extracted but " + outcome);
    }

    public Extraction.Extracted read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Extraction.Excepted except(String name, byte[] content) {
        var outcome = open(name, content);
        if (outcome instanceof Extraction.Excepted excepted) return excepted;
        throw new AssertionError(name + " was not excepted but " + outcome);
    }

    public byte[] bytesOf(int child) {
        try (var in = children.get(child).content().open()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String textOf(int child) {
        return new String(bytesOf(child), StandardCharsets.UTF_8);
    }
}
