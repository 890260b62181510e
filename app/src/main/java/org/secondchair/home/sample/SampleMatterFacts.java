package org.secondchair.home.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything that is known of a written sample.
 *
 * @param custodians in the order in which their folders are to be taken in
 */
public record SampleMatterFacts(long seed, List<SampleCustodian> custodians, List<SampleItem> items) {
    public SampleMatterFacts {
        custodians = List.copyOf(custodians);
        items = List.copyOf(items);
    }

    /** What reviewers get to see: documents, each content once. */
    public List<SampleItem> documents() {
        return items.stream()
                .filter(item -> item.isDocument() && !item.isDuplicate())
                .toList();
    }

    public long count(Predicate<SampleItem> which) {
        return items.stream().filter(which).count();
    }

    /** Share of responsive documents among {@link #documents()}, 0 to 1. */
    public double richness() {
        List<SampleItem> documents = documents();
        long responsive =
                documents.stream().filter(item -> item.truth().responsive()).count();
        return (double) responsive / documents.size();
    }

    /** Duplicates share hash and truth with their first item, so that the key is enough to find the right coding. */
    public Map<String, SampleItem> documentsBySha256() {
        Map<String, SampleItem> found = new HashMap<>();
        items.stream().filter(SampleItem::isDocument).forEach(item -> found.putIfAbsent(item.sha256(), item));
        return found;
    }

    public Map<String, SampleItem> mailsByMessageId() {
        Map<String, SampleItem> found = new HashMap<>();
        items.stream()
                .filter(item -> item.kind() == SampleItem.Kind.MAIL)
                .forEach(item -> item.messageId().ifPresent(id -> found.putIfAbsent(id, item)));
        return found;
    }
}
