package org.secondchair.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryPropertyTest {

    @Property(tries = 3000)
    void whatIsPrintedReadsBackTheSame(@ForAll("queries") Query query) {
        String printed = QueryPrinter.print(query);
        assertThat(QueryParser.parse(printed)).as(printed).isEqualTo(new Parsed.Understood(query));
    }

    @Property(tries = 3000)
    void neverThrowsOnAnyText(@ForAll String text) {
        if (QueryParser.parse(text) instanceof Parsed.Understood(Query query)) {
            assertThat(QueryParser.parse(QueryPrinter.print(query))).isEqualTo(new Parsed.Understood(query));
        }
    }

    @Property(tries = 5000)
    void neverThrowsOnScramblesOfItsOwnSigns(@ForAll("scrambles") String text) {
        switch (QueryParser.parse(text)) {
            case Parsed.Malformed(int position, String message) -> {
                assertThat(position).isBetween(0, text.length());
                assertThat(message).endsWith(".");
            }
            case Parsed.Understood(Query query) ->
                assertThat(QueryParser.parse(QueryPrinter.print(query)))
                        .as(text)
                        .isEqualTo(new Parsed.Understood(query));
        }
    }

    @Property(tries = 5000)
    void aFoldedWordIsOneWordAndStaysAsItIs(@ForAll("texts") String text) {
        for (String word : words(text)) {
            assertThat(words(word)).as("%s", word.codePoints().boxed().toList()).containsExactly(word);
        }
    }

    private static List<String> words(String text) {
        var found = new ArrayList<String>();
        var words = new Words(text);
        int last = 0;
        while (words.next()) {
            assertThat(words.start()).isGreaterThanOrEqualTo(last);
            assertThat(words.end()).isGreaterThan(words.start());
            last = words.start();
            found.add(words.word());
        }
        return found;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(30),
                Arbitraries.integers()
                        .between(0x00C0, 0x3FFF)
                        .list()
                        .ofMaxSize(30)
                        .map(list -> list.stream()
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()),
                Arbitraries.integers()
                        .between(0xF900, 0x1F000)
                        .list()
                        .ofMaxSize(30)
                        .map(list -> list.stream()
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString()));
    }

    @Provide
    Arbitrary<String> scrambles() {
        return Arbitraries.of(
                        "(",
                        ")",
                        "\"",
                        " ",
                        " and ",
                        " OR ",
                        " not ",
                        " w/3 ",
                        "pre/2 ",
                        "from:",
                        "sent:",
                        "2001",
                        "..",
                        "size:",
                        ">",
                        "1mb",
                        "a",
                        "te",
                        "*",
                        "?",
                        "%",
                        "!",
                        "=",
                        "é",
                        "合",
                        "-",
                        "has:attachments",
                        "/s",
                        "subject:(",
                        ":")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Query> queries() {
        return level(3);
    }

    private static Arbitrary<Query> level(int depth) {
        if (depth == 0) {
            return Arbitraries.oneOf(phrases(), clauses());
        }
        Arbitrary<Query> inner = level(depth - 1);
        return Arbitraries.oneOf(
                phrases(),
                placed(2),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Query.And::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new),
                inner.map(Query.Not::new).map(query -> (Query) query),
                Combinators.combine(Arbitraries.of(TextField.class), placed(1)).as(Query.In::new));
    }

    private static Arbitrary<Query> placed(int depth) {
        if (depth == 0) {
            return phrases();
        }
        Arbitrary<Query> inner = placed(depth - 1);
        Arbitrary<Integer> distance = Arbitraries.integers().between(1, QueryParser.FARTHEST);
        Arbitrary<Query> group = inner.list().ofMinSize(2).ofMaxSize(3).map(Query.And::new);
        return Arbitraries.oneOf(
                phrases(),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new),
                Combinators.combine(inner, inner, distance, Arbitraries.of(true, false))
                        .as(Query.Near::new),
                Combinators.combine(group, inner, distance, Arbitraries.of(true, false))
                        .as(Query.Near::new),
                Combinators.combine(inner, inner, distance, Arbitraries.of(true, false))
                        .as(Query.NotNear::new));
    }

    private static Arbitrary<Query> phrases() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("abcdeé1я")
                .ofMinLength(1)
                .ofMaxLength(5)
                .map(Folding::fold);
        Arbitrary<Word> exact = Arbitraries.oneOf(
                letters.map(Word.Exact::new),
                Arbitraries.of("and", "or", "not", "合", "w").map(Word.Exact::new));
        Arbitrary<Word> pattern = Combinators.combine(letters, Arbitraries.of("*", "?", "==", "?*"), letters)
                .as((a, sign, b) -> new Word.Pattern(a + sign + b));
        Arbitrary<Word> fuzzy = Combinators.combine(
                        letters,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 2))
                .as((text, fixed, edits) -> new Word.Fuzzy("q" + text, Math.min(fixed, text.length()), edits));
        Arbitrary<Word> word = Arbitraries.oneOf(exact, exact, pattern, fuzzy);
        return Arbitraries.oneOf(
                word.list().ofMinSize(1).ofMaxSize(3).map(Query.Phrase::new),
                Combinators.combine(word, word).as((a, b) -> new Query.Phrase(List.of(a, new Word.Anything(), b))));
    }

    private static Arbitrary<Query> clauses() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 20_000).map(day -> LocalDate.ofEpochDay(day));
        return Arbitraries.oneOf(
                Combinators.combine(days, Arbitraries.integers().between(0, 500))
                        .as((day, more) -> new Query.Sent(day, day.plusDays(more))),
                days.map(day -> new Query.Sent(day, null)),
                days.map(day -> new Query.Sent(null, day)),
                Combinators.combine(
                                Arbitraries.longs().between(0, 1_000_000),
                                Arbitraries.longs().between(0, 1_000_000))
                        .as((from, more) -> new Query.Size(from, from + more)),
                Arbitraries.longs().between(0, 1_000_000).map(from -> new Query.Size(from, Long.MAX_VALUE)),
                Arbitraries.of(new Query.HasAttachments(), new Query.Everything()));
    }
}
