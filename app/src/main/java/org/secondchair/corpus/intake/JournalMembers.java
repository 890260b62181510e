package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;

/**
 * Writes the members of one container into the journal as they come, their bytes into the spool. A run that is cut off
 * goes on behind the last member that stands without a gap.
 */
final class JournalMembers implements UnitReader.Members {
    private static final int BATCH = 500;

    private final Collection collection;
    private final Unit container;
    private final int taken;
    private final Path spool;
    private final JournalStore journal;
    private final Transactions transactions;
    private final Actor actor;
    private final Expansion expansion;
    private final Limits limits;
    private List<JournalStore.Child> batch = new ArrayList<>();

    /**
     * @param taken how many members stand in the journal already
     * @param actor bound anew here, as the reader's threads have none
     * @param expansion of the tree that the container stands in, shared with all that are open in it
     */
    JournalMembers(
            Collection collection,
            Unit container,
            int taken,
            Path spool,
            JournalStore journal,
            Transactions transactions,
            Actor actor,
            Expansion expansion,
            Limits limits) {
        this.collection = collection;
        this.container = container;
        this.taken = taken;
        this.spool = spool;
        this.journal = journal;
        this.transactions = transactions;
        this.actor = actor;
        this.expansion = expansion;
        this.limits = limits;
    }

    @Override
    public int taken() {
        return taken;
    }

    @Override
    public Expansion expansion() {
        return expansion;
    }

    @Override
    public void member(Child child) {
        UUID id = Ids.next();
        String path = container.path() + "!" + name(child.name(), child.ordinal());
        Optional<String> known = KnownFiles.cause(path.substring(path.lastIndexOf('/') + 1));
        if (known.isPresent()) {
            add(
                    child.ordinal(),
                    id,
                    path,
                    null,
                    child.content().sizeBytes(),
                    "FILTERED",
                    known.get(),
                    "Left behind by a system.");
            return;
        }
        boolean fits = expansion.spend(child.content().sizeBytes(), limits);
        if (container.rootId() != null && !fits) {
            add(
                    child.ordinal(),
                    id,
                    path,
                    null,
                    child.content().sizeBytes(),
                    "EXCEPTED",
                    Cause.BOMB.name(),
                    "The containers around it expand to more than anybody sends in good faith.");
            return;
        }
        Path file = spool.resolve(container.itemId() + "." + child.ordinal());
        try {
            Files.createDirectories(spool);
            switch (child.content()) {
                case Content.InMemory memory -> Files.write(file, memory.bytes());
                case Content.InFile _ -> {
                    try (InputStream in = child.content().open()) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(child.ordinal(), id, path, file.toString(), child.content().sizeBytes(), "FOUND", null, null);
    }

    @Override
    public void failed(FailedChild child) {
        String path = container.path() + "!" + name(child.name(), child.ordinal());
        add(
                child.ordinal(),
                Ids.next(),
                path,
                null,
                0,
                "EXCEPTED",
                child.cause().name(),
                child.message());
    }

    private static String name(@Nullable String name, int ordinal) {
        return name == null || name.isBlank() ? "member " + (ordinal + 1) : name;
    }

    private void add(
            int ordinal,
            UUID id,
            String path,
            @Nullable String source,
            long size,
            String state,
            @Nullable String cause,
            @Nullable String message) {
        batch.add(new JournalStore.Child(
                id,
                container.itemId(),
                ordinal,
                true,
                path,
                source,
                size,
                container.depth() + 1,
                state,
                cause,
                message,
                0,
                null,
                container.outermost()));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    @Override
    public void flush() {
        List<JournalStore.Child> full = batch;
        batch = new ArrayList<>();
        if (!full.isEmpty()) {
            long bytes = full.stream().mapToLong(JournalStore.Child::sizeBytes).sum();
            Acting.as(
                    actor,
                    () -> transactions.write(() -> {
                        journal.insertChildren(collection, full);
                        journal.expanded(container.outermost(), bytes);
                    }));
        }
    }
}
