package org.secondchair.corpus.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Extraction;

/**
 * One document as it came out of the extractor, with everything below it.
 *
 * @param ordinal among its siblings, as the parent numbers them
 * @param sha256 of the native
 * @param nativeContent the bytes, in memory or in a file of the run
 * @param filteredChildren small inline pictures and the like: counted, not kept
 */
record ReadItem(
        int ordinal,
        String name,
        byte[] sha256,
        Content nativeContent,
        Extraction extraction,
        List<ReadItem> children,
        List<Unreadable> failures,
        int filteredChildren) {

    /** A child that the parent announces and nobody could take out. */
    record Unreadable(int ordinal, @Nullable String name, String cause, String message) {}

    ReadItem {
        children = List.copyOf(children);
        failures = List.copyOf(failures);
    }

    boolean excepted() {
        return extraction instanceof Extraction.Excepted;
    }

    /** This one, then everything below it, parents before children. */
    Stream<ReadItem> all() {
        List<ReadItem> flat = new ArrayList<>();
        collect(this, flat);
        return flat.stream();
    }

    private static void collect(ReadItem item, List<ReadItem> flat) {
        flat.add(item);
        item.children.forEach(child -> collect(child, flat));
    }
}
