package org.secondchair.review.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.review.Coding;
import org.secondchair.review.Decisions;
import org.secondchair.review.summary.Digest;
import org.secondchair.review.summary.Sentence;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * What the documents of a matter say, in a few of their own sentences: over the responsive ones, the hot ones, and those
 * of each issue. The cost is bounded for any matter: of a large group, documents spread evenly over it take part, and
 * their texts are held a few at a time. What was picked is remembered as places alone, until something more is decided.
 */
@Component
class Digests {
    private static final int MOST_RESPONSIVE = 400;
    private static final int MOST_HOT = 200;
    private static final int MOST_OF_AN_ISSUE = 120;
    private static final int CHARS_AT_A_TIME = 4_000_000;
    private static final int MATTERS_REMEMBERED = 64;

    /** A group of documents. @param issue null unless the group is one of an issue */
    private record Group(String of, @Nullable String issue, boolean hot, int most, int sentences) {}

    private record Place(UUID documentId, int start, int end) {}

    private record Picked(Group group, long read, long documents, List<Place> places) {}

    private record Remembered(long newestSeq, List<String> issues, List<Picked> picked) {}

    private final ReportStore store;
    private final Documents documents;
    private final Summaries summaries;
    private final Decisions decisions;
    private final Transactions transactions;
    private final Map<UUID, Remembered> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Remembered> eldest) {
            return size() > MATTERS_REMEMBERED;
        }
    });

    Digests(
            ReportStore store,
            Documents documents,
            Summaries summaries,
            Decisions decisions,
            Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.summaries = summaries;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    /** @param newestSeq of the decisions that count */
    List<MondayReport.Digest> of(UUID matterId, List<String> issues, long newestSeq, ControlNumbers numbers) {
        Remembered known = remembered.get(matterId);
        if (known == null || known.newestSeq() != newestSeq || !known.issues().equals(issues)) {
            known = new Remembered(newestSeq, issues, pick(matterId, issues));
            remembered.put(matterId, known);
        }
        return words(matterId, known.picked(), numbers);
    }

    private List<Picked> pick(UUID matterId, List<String> issues) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("RESPONSIVE", null, false, MOST_RESPONSIVE, 8));
        groups.add(new Group("HOT", null, true, MOST_HOT, 5));
        issues.forEach(issue -> groups.add(new Group("ISSUE", issue, false, MOST_OF_AN_ISSUE, 4)));
        Map<Group, ReportStore.Spread> spreads = new LinkedHashMap<>();
        Set<UUID> all = new LinkedHashSet<>();
        for (Group group : groups) {
            ReportStore.Spread spread =
                    transactions.read(() -> store.spread(matterId, group.hot(), group.issue(), group.most()));
            spreads.put(group, spread);
            all.addAll(spread.spread());
        }
        Map<UUID, Document> found = new HashMap<>();
        documents.find(matterId, all).forEach(document -> found.put(document.id(), document));
        Map<UUID, List<Sentence>> sentences = summarize(matterId, found);
        List<Picked> picked = new ArrayList<>();
        spreads.forEach((group, spread) -> {
            List<Digest.Source<UUID>> sources = spread.spread().stream()
                    .filter(found::containsKey)
                    .map(found::get)
                    .sorted(Comparator.comparing(
                                    Document::datedAt,
                                    Comparator.nullsLast(Comparator.<java.time.Instant>naturalOrder()))
                            .thenComparing(Document::ordinal))
                    .map(document ->
                            new Digest.Source<>(document.id(), sentences.getOrDefault(document.id(), List.of())))
                    .toList();
            List<Place> places = Digest.of(sources, group.sentences(), 1).stream()
                    .map(pick -> new Place(
                            pick.document(),
                            pick.sentence().start(),
                            pick.sentence().end()))
                    .toList();
            picked.add(new Picked(group, sources.size(), spread.documents(), places));
        });
        return picked;
    }

    private Map<UUID, List<Sentence>> summarize(UUID matterId, Map<UUID, Document> found) {
        Map<UUID, List<Sentence>> sentences = new HashMap<>();
        eachText(matterId, found.values(), (document, text) -> sentences.put(document.id(), Summaries.of(text)));
        return sentences;
    }

    private interface Reader {
        void read(Document document, String text);
    }

    /** Hands over texts one by one, holding a few millions of characters at a time. */
    private void eachText(UUID matterId, Iterable<Document> wanted, Reader reader) {
        List<Document> some = new ArrayList<>();
        long chars = 0;
        for (Document document : wanted) {
            some.add(document);
            chars += document.textChars();
            if (chars > CHARS_AT_A_TIME || some.size() == 200) {
                read(matterId, some, reader);
                some.clear();
                chars = 0;
            }
        }
        read(matterId, some, reader);
    }

    private void read(UUID matterId, List<Document> some, Reader reader) {
        Map<UUID, String> texts = summaries.texts(matterId, some);
        some.forEach(document -> reader.read(document, texts.getOrDefault(document.id(), "")));
    }

    private List<MondayReport.Digest> words(UUID matterId, List<Picked> picked, ControlNumbers numbers) {
        Map<UUID, List<Place>> wanted = new LinkedHashMap<>();
        picked.forEach(one -> one.places()
                .forEach(place -> wanted.computeIfAbsent(place.documentId(), _ -> new ArrayList<>())
                        .add(place)));
        Map<UUID, Coding> codings = decisions.codings(matterId, wanted.keySet());
        // what became privileged since the places were picked is silent at once
        wanted.keySet().removeIf(id -> {
            Coding coding = codings.get(id);
            return coding == null || coding.privilege() != Coding.Privilege.NOT_PRIVILEGED;
        });
        Map<Place, MondayReport.Passage> words = new HashMap<>();
        eachText(matterId, documents.find(matterId, wanted.keySet()), (document, text) -> {
            for (Place place : wanted.getOrDefault(document.id(), List.of())) {
                if (place.end() <= text.length()) {
                    words.put(
                            place,
                            passage(
                                    document,
                                    numbers,
                                    place.start(),
                                    place.end(),
                                    text.substring(place.start(), place.end())));
                }
            }
        });
        return picked.stream()
                .map(one -> new MondayReport.Digest(
                        one.group().of(),
                        one.group().issue(),
                        one.read(),
                        one.documents(),
                        one.places().stream()
                                .filter(words::containsKey)
                                .map(words::get)
                                .toList()))
                .toList();
    }

    /** The hot documents; a privileged one is told by its number alone. */
    List<MondayReport.Hot> hot(UUID matterId, ControlNumbers numbers, int most) {
        List<ReportStore.Line> lines = transactions.read(() -> store.hot(matterId, most));
        Map<UUID, Document> found = new HashMap<>();
        documents
                .find(matterId, lines.stream().map(ReportStore.Line::documentId).toList())
                .forEach(document -> found.put(document.id(), document));
        Map<UUID, Document> speaking = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.privilege() == Coding.Privilege.NOT_PRIVILEGED)
                .filter(line -> found.containsKey(line.documentId()))
                .forEach(line -> speaking.put(line.documentId(), found.get(line.documentId())));
        Map<UUID, List<MondayReport.Passage>> passages = new HashMap<>();
        eachText(
                matterId,
                speaking.values(),
                (document, text) -> passages.put(
                        document.id(),
                        Summaries.of(text).stream()
                                .map(sentence ->
                                        passage(document, numbers, sentence.start(), sentence.end(), sentence.text()))
                                .toList()));
        return lines.stream()
                .map(line -> {
                    Document document = speaking.get(line.documentId());
                    return document == null
                            ? new MondayReport.Hot(
                                    line.documentId(),
                                    numbers.number(line.ordinal()),
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of())
                            : new MondayReport.Hot(
                                    document.id(),
                                    numbers.number(document.ordinal()),
                                    document.label(),
                                    document.datedAt(),
                                    document.custodians(),
                                    line.issues(),
                                    passages.getOrDefault(document.id(), List.of()));
                })
                .toList();
    }

    private static MondayReport.Passage passage(
            Document document, ControlNumbers numbers, int start, int end, String text) {
        return new MondayReport.Passage(
                document.id(),
                numbers.number(document.ordinal()),
                start,
                end,
                text.strip().replaceAll("\\s+", " "));
    }
}
