package org.secondchair.corpus.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.kernel.Ids;

/** What one chunk adds to the journal: how each unit was settled, and everything that was found inside of it. */
final class ChunkJournal {
    private final List<JournalStore.Settled> settled = new ArrayList<>();
    private final List<JournalStore.Child> children = new ArrayList<>();

    void store(JournalStore journal, Collection collection) {
        journal.settle(settled);
        journal.insertChildren(collection, children);
    }

    void unreachable(UnitRead.Unreachable read) {
        settle(read.unit(), "EXCEPTED", read.cause(), read.message(), false, 0, null);
    }

    void container(UnitRead.Container read) {
        String state = read.cause() == null ? "PROCESSED" : "EXCEPTED";
        settle(read.unit(), state, read.cause(), read.message(), true, read.filteredChildren(), null);
    }

    /** What came out of a document that then failed is kept under its own name. */
    void excepted(UnitRead.Family family, Extraction.Excepted why) {
        Unit unit = family.unit();
        ReadItem root = family.root();
        settle(unit, "EXCEPTED", why.cause().name(), why.message(), false, root.filteredChildren(), null);
        for (ReadItem child : root.children()) {
            childOfExcepted(child, unit.itemId(), unit.path(), unit.depth());
        }
        failures(root, unit.itemId(), unit.path(), unit.depth());
    }

    /** @param documentId the family's root, as it was written */
    void processed(UnitRead.Family family, UUID documentId) {
        settleFamily(family, "PROCESSED", documentId);
    }

    /** @param original the root of the family that it equals */
    void deduplicated(UnitRead.Family family, UUID original) {
        settleFamily(family, "DEDUPLICATED", original);
    }

    private void settleFamily(UnitRead.Family family, String state, UUID documentId) {
        Unit unit = family.unit();
        settle(unit, state, null, null, false, family.root().filteredChildren(), documentId);
        childrenOf(family.root(), unit.itemId(), unit.path(), unit.depth(), state);
    }

    private void settle(
            Unit unit,
            String state,
            @Nullable String cause,
            @Nullable String message,
            boolean container,
            int filteredChildren,
            @Nullable UUID documentId) {
        settled.add(new JournalStore.Settled(
                unit.itemId(), state, cause, message, container, filteredChildren, documentId));
    }

    private void childOfExcepted(ReadItem child, UUID parentItem, String parentPath, int depth) {
        UUID item = Ids.next();
        String path = parentPath + "!" + child.name();
        add(
                item,
                parentItem,
                child,
                path,
                depth,
                "EXCEPTED",
                "PARENT_EXCEPTED",
                "Its parent could not be read whole, so that its place in the family is unknown.");
        child.children().forEach(below -> childOfExcepted(below, item, path, depth));
        failures(child, item, path, depth);
    }

    private void childrenOf(ReadItem parent, UUID parentItem, String parentPath, int depth, String state) {
        for (ReadItem child : parent.children()) {
            UUID item = Ids.next();
            String path = parentPath + "!" + child.name();
            if (child.extraction() instanceof Extraction.Excepted excepted) {
                add(
                        item,
                        parentItem,
                        child,
                        path,
                        depth,
                        "EXCEPTED",
                        excepted.cause().name(),
                        excepted.message());
            } else if (state.equals("EXCEPTED")) {
                add(item, parentItem, child, path, depth, state, "PARENT_EXCEPTED", "Its parent could not be read.");
            } else {
                add(item, parentItem, child, path, depth, state, null, null);
            }
            childrenOf(child, item, path, depth, child.excepted() ? "EXCEPTED" : state);
        }
        failures(parent, parentItem, parentPath, depth);
    }

    private void failures(ReadItem parent, UUID parentItem, String parentPath, int depth) {
        for (ReadItem.Unreadable failed : parent.failures()) {
            children.add(new JournalStore.Child(
                    Ids.next(),
                    parentItem,
                    failed.ordinal(),
                    false,
                    parentPath + "!" + (failed.name() == null ? "unnamed " + failed.ordinal() : failed.name()),
                    null,
                    0,
                    depth,
                    "EXCEPTED",
                    failed.cause(),
                    failed.message(),
                    0,
                    null,
                    null));
        }
    }

    private void add(
            UUID item,
            UUID parentItem,
            ReadItem child,
            String path,
            int depth,
            String state,
            @Nullable String cause,
            @Nullable String message) {
        children.add(new JournalStore.Child(
                item,
                parentItem,
                child.ordinal(),
                false,
                path,
                null,
                child.nativeContent().sizeBytes(),
                depth,
                state,
                cause,
                message,
                child.filteredChildren(),
                null,
                null));
    }
}
