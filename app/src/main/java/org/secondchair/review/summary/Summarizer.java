package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Summarises one text by a few of its own sentences: central ones (LexRank) that do not repeat each other
/// (maximal marginal relevance, λ = .7), early ones preferred.
public final class Summarizer {

    static final int SENTENCES_AT_MOST = 300;
    private static final int LETTERS_AT_LEAST = 15;
    private static final int LETTERS_OF_A_WORD_AT_MOST = 25;
    private static final double FIRST_PREFERRED = 0.5;

    /// What stands over a forwarded message in the manner of its program: a name, a day, a time of day.
    private static final Pattern STAMP =
            Pattern.compile("\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? +\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?\\b");

    private static final Pattern HEADER = Pattern.compile("(?i)(from|to|cc|bcc|subject|sent|date):.*");
    private static final int STAMPED_AT_MOST = 160;
    private static final int ADDRESSES_AT_MOST = 2;

    private Summarizer() {}

    /// The chosen sentences in the order of the text. Empty when the text has none; the whole text's sentences
    /// when it has no more than asked for. Of a long text the first half of [#SENTENCES_AT_MOST] sentences and
    /// as many evenly spread over the rest are considered.
    public static List<Sentence> summarize(CharSequence text, int sentences) {
        List<Sentence> candidates = candidates(SentenceSplitter.split(text));
        if (candidates.size() <= sentences) {
            return List.copyOf(candidates);
        }
        SentenceGraph graph =
                new SentenceGraph(candidates.stream().map(Sentence::text).toList());
        double[] worth = graph.centrality();
        for (int i = 0; i < worth.length; i++) {
            worth[i] *= (1 + FIRST_PREFERRED / (1 + i)) / (1 + FIRST_PREFERRED);
        }
        return Selection.pick(worth, graph, sentences, i -> true, i -> {}).stream()
                .sorted()
                .map(candidates::get)
                .toList();
    }

    private static List<Sentence> candidates(List<Sentence> all) {
        List<Sentence> telling = all.stream().filter(Summarizer::says).toList();
        List<Sentence> usable = telling.isEmpty() ? all : telling;
        if (usable.size() <= SENTENCES_AT_MOST) {
            return usable;
        }
        int head = SENTENCES_AT_MOST / 2;
        int tail = SENTENCES_AT_MOST - head;
        List<Sentence> spread = new ArrayList<>(usable.subList(0, head));
        long rest = usable.size() - head;
        for (int i = 0; i < tail; i++) {
            spread.add(usable.get(head + (int) (i * rest / tail)));
        }
        return spread;
    }

    /// Whether most of the sentence is words, and there are enough: tables, rulers, heads of messages, addresses
    /// and greetings say little.
    private static boolean says(Sentence sentence) {
        int letters = 0;
        int inWord = 0;
        int wide = 0;
        String text = sentence.text();
        if (HEADER.matcher(text).matches()
                || text.chars().filter(c -> c == '@').count() > ADDRESSES_AT_MOST
                || (text.length() <= STAMPED_AT_MOST && STAMP.matcher(text).find())) {
            return false;
        }
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ' || c > 0x2e80) {
                letters += inWord <= LETTERS_OF_A_WORD_AT_MOST ? inWord : 0;
                inWord = 0;
            }
            if (Character.isLetter(c)) {
                inWord++;
                wide += c > 0x2e80 ? 2 : 0;
            }
        }
        return letters + wide >= LETTERS_AT_LEAST && letters * 2 >= text.length();
    }
}
