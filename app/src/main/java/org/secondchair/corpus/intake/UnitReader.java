package org.secondchair.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.extraction.ChildSink;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Relation;
import org.secondchair.extractor.protocol.Tally;
import org.secondchair.kernel.Sha256;

/**
 * Opens one unit and, if it is a document, everything that hangs on it, each by a request of its own. Members of a
 * container are handed to a {@link Members} as they come and are not opened here.
 */
final class UnitReader {
    /** Inline pictures of a mail up to this size are signatures and logos: counted as filtered. */
    static final long SMALL_PICTURE_BYTES = 16 * 1024;

    /** Takes the members of a container down in the journal. */
    interface Members {
        /** How many members stand in the journal already, from an earlier run that was cut off. */
        int taken();

        /** How far the outermost container that this unit lies in, or is, has expanded already. */
        Expansion expansion();

        void member(Child child);

        void failed(FailedChild child);

        void flush();
    }

    private final ExtractorPool extractors;
    private final Limits limits;
    private final Path folder;
    private final AtomicInteger files = new AtomicInteger();

    /** @param folder of this run, for children too large for memory; the caller deletes it */
    UnitReader(ExtractorPool extractors, Limits limits, Path folder) {
        this.extractors = extractors;
        this.limits = limits;
        this.folder = folder;
    }

    UnitRead read(Unit unit, Members members) throws InterruptedException {
        Content content;
        byte[] sha256;
        try {
            if (!Files.isRegularFile(unit.source(), LinkOption.NOFOLLOW_LINKS)) {
                return new UnitRead.Unreachable(unit, "VANISHED", "The file is no longer where it was listed.");
            }
            if (unit.rootId() != null && Files.size(unit.source()) != unit.sizeBytes()) {
                return new UnitRead.Unreachable(
                        unit,
                        "VANISHED",
                        "Its bytes were lost after its container was opened. Take the container in again.");
            }
            content = Content.InFile.of(unit.source());
            if (content.sizeBytes() == 0) {
                // all of them have the same bytes, and are no duplicates of each other for that
                return new UnitRead.Unreachable(unit, "EMPTY", "The file is empty: there is nothing in it to open.");
            }
            sha256 = sha256(content);
        } catch (NoSuchFileException e) {
            return new UnitRead.Unreachable(unit, "VANISHED", "The file is no longer where it was listed.");
        } catch (IOException e) {
            return new UnitRead.Unreachable(unit, "UNREADABLE", "The file cannot be read: " + e.getMessage());
        }
        int taken = members.taken();
        Limits around = unit.rootId() == null ? limits : members.expansion().within(limits);
        var request =
                new ExtractionRequest(content, unit.name(), around.withDepth(unit.depth(), limits.maxDepth()), taken);
        var sorting = new Sorting(members);
        Extraction extraction = extractors.extract(request, sorting);
        if (sorting.container || taken > 0) {
            members.flush();
            return container(unit, extraction);
        }
        var family = new FamilyTree(around, new Expansion(content.sizeBytes(), 0));
        return UnitRead.Family.of(
                unit, family.item(0, unit.name(), sha256, content, extraction, sorting, unit.depth() + 1));
    }

    private static UnitRead container(Unit unit, Extraction extraction) {
        Tally tally = extraction.tally();
        return switch (extraction) {
            case Extraction.Excepted excepted ->
                new UnitRead.Container(unit, tally.filtered(), excepted.cause().name(), excepted.message());
            case Extraction.Extracted _
            when !tally.reconciles() ->
                new UnitRead.Container(
                        unit,
                        tally.filtered(),
                        "INCOMPLETE",
                        "It announces %d members; %d came out, %d failed, %d were filtered."
                                .formatted(
                                        tally.expected(),
                                        tally.emitted() + tally.resumed(),
                                        tally.failed(),
                                        tally.filtered()));
            case Extraction.Extracted _ -> new UnitRead.Container(unit, tally.filtered(), null, null);
        };
    }

    /** Reads what hangs on one document, all of it together held to how far that document may expand. */
    private final class FamilyTree {
        private final Limits around;
        private final Expansion expansion;

        FamilyTree(Limits around, Expansion expansion) {
            this.around = around;
            this.expansion = expansion;
        }

        ReadItem item(
                int ordinal,
                String name,
                byte[] sha256,
                Content content,
                Extraction extraction,
                Sorting sorting,
                int depth)
                throws InterruptedException {
            for (Kept kept : sorting.kept) {
                expansion.spend(kept.content.sizeBytes(), around);
            }
            List<ReadItem> children = new ArrayList<>();
            int filtered = extraction.tally().filtered();
            for (Kept kept : sorting.kept) {
                if (kept.smallPicture()) {
                    filtered++;
                } else {
                    children.add(child(kept, depth));
                }
            }
            return new ReadItem(ordinal, name, sha256, content, extraction, children, sorting.failures, filtered);
        }

        private ReadItem child(Kept kept, int depth) throws InterruptedException {
            var sorting = new Sorting(null);
            Limits left = expansion.within(around).withDepth(depth, around.maxDepth());
            Extraction extraction =
                    extractors.extract(new ExtractionRequest(kept.content, kept.name, kept.type, left, 0), sorting);
            return item(kept.ordinal, kept.name, kept.sha256, kept.content, extraction, sorting, depth + 1);
        }
    }

    private record Kept(
            int ordinal, String name, @Nullable String type, boolean picture, Content content, byte[] sha256) {
        boolean smallPicture() {
            return picture && content.sizeBytes() <= SMALL_PICTURE_BYTES;
        }
    }

    /** Keeps the children of a document for later, and passes those of a container on. */
    private final class Sorting implements ChildSink {
        private final @Nullable Members members;
        private final List<Kept> kept = new ArrayList<>();
        private final List<ReadItem.Unreadable> failures = new ArrayList<>();
        private boolean container;

        Sorting(@Nullable Members members) {
            this.members = members;
        }

        @Override
        public void child(Child child) {
            if (members != null && child.relation() == Relation.MEMBER) {
                container = true;
                members.member(child);
                return;
            }
            Content content = keep(child.content());
            String type = child.mediaType() == null ? "" : child.mediaType();
            String name = child.name() == null || child.name().isBlank() ? "unnamed " + child.ordinal() : child.name();
            try {
                kept.add(new Kept(
                        child.ordinal(),
                        name,
                        child.mediaType(),
                        child.inline() && type.startsWith("image/"),
                        content,
                        sha256(content)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void failed(FailedChild child) {
            if (members != null && child.relation() == Relation.MEMBER) {
                container = true;
                members.failed(child);
            } else {
                failures.add(new ReadItem.Unreadable(
                        child.ordinal(), child.name(), child.cause().name(), child.message()));
            }
        }
    }

    private Content keep(Content content) {
        return switch (content) {
            case Content.InMemory memory -> memory;
            case Content.InFile file -> {
                Path own = folder.resolve(files.incrementAndGet() + ".part");
                try {
                    Files.move(file.path(), own);
                    yield new Content.InFile(own, file.sizeBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static byte[] sha256(Content content) throws IOException {
        try (InputStream in = new DigestInputStream(content.open(), Sha256.digest())) {
            byte[] buffer = new byte[16 * 1024];
            while (in.read(buffer) >= 0) {
                // the digest reads along
            }
            return ((DigestInputStream) in).getMessageDigest().digest();
        }
    }
}
