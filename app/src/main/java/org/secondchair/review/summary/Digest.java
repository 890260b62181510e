package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Summarises many documents by sentences from their summaries, each with the document it stands in.
public final class Digest {

    static final int SENTENCES_AT_MOST = 600;

    /// @param document whatever identifies it
    public record Source<D>(D document, List<Sentence> sentences) {
        public Source {
            sentences = List.copyOf(sentences);
        }
    }

    public record Pick<D>(D document, Sentence sentence) {}

    private Digest() {}

    /// Picks across documents, in the order of `sources` (give them by date or by importance). At most
    /// `perDocument` from one document. When there are more than [#SENTENCES_AT_MOST] sentences, documents
    /// given first take part with their first sentences before any takes part with a second.
    public static <D> List<Pick<D>> of(List<Source<D>> sources, int sentences, int perDocument) {
        List<Pick<D>> candidates = candidates(sources);
        SentenceGraph graph = new SentenceGraph(
                candidates.stream().map(pick -> pick.sentence.text()).toList());
        Map<D, Integer> used = new HashMap<>();
        List<Integer> chosen = Selection.pick(
                graph.centrality(),
                graph,
                sentences,
                i -> used.getOrDefault(candidates.get(i).document, 0) < perDocument,
                i -> used.merge(candidates.get(i).document, 1, Integer::sum));
        return chosen.stream().sorted().map(candidates::get).toList();
    }

    private static <D> List<Pick<D>> candidates(List<Source<D>> sources) {
        record Placed<D>(int source, int place, Pick<D> pick) {}
        List<Placed<D>> all = new ArrayList<>();
        for (int place = 0; all.size() < SENTENCES_AT_MOST; place++) {
            int before = all.size();
            for (int i = 0; i < sources.size() && all.size() < SENTENCES_AT_MOST; i++) {
                Source<D> source = sources.get(i);
                if (place < source.sentences.size()) {
                    all.add(new Placed<>(i, place, new Pick<>(source.document, source.sentences.get(place))));
                }
            }
            if (all.size() == before) {
                break;
            }
        }
        all.sort(Comparator.comparingInt((Placed<D> placed) -> placed.source).thenComparingInt(Placed::place));
        return all.stream().map(Placed::pick).toList();
    }
}
