package org.secondchair.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummarizerTest {

    private static final String REPORT = """
            The audit found that revenue of the north plant was booked before delivery.
            Lunch was served in the canteen on the second floor.
            Revenue booked before delivery amounts to four million at the north plant.
            The weather during the visit was fine.
            The auditors ask the board to correct the revenue booked before delivery.
            Parking is free for visitors.
            The auditors ask the board to correct the revenue that was booked before delivery.
            """;

    @Test
    void picksWhatTheTextIsAbout() {
        List<Sentence> summary = Summarizer.summarize(REPORT, 2);
        assertThat(summary)
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence.text()).containsIgnoringCase("revenue"));
    }

    @Test
    void doesNotRepeatItself() {
        List<Sentence> summary = Summarizer.summarize(REPORT, 3);
        assertThat(summary.stream().filter(sentence -> sentence.text().startsWith("The auditors ask")))
                .hasSize(1);
    }

    @Test
    void everySentenceStandsWhereItSays() {
        for (Sentence sentence : Summarizer.summarize(REPORT, 4)) {
            assertThat(REPORT.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
        }
    }

    @Test
    void returnsAShortTextWhole() {
        assertThat(Summarizer.summarize("Please sign the side letter today.", 3))
                .containsExactly(new Sentence("Please sign the side letter today.", 0, 34));
        assertThat(Summarizer.summarize("", 3)).isEmpty();
        assertThat(Summarizer.summarize(" \n\t ", 3)).isEmpty();
    }

    @Test
    void passesOverTablesRulersAndAddresses() {
        String text = """
                12.5  13.7  99.1  4,000  a  b
                ================================
                http://www.example.org/a/very/long/address/which/says/nothing/at/all/to/anybody
                The payment was moved to the next quarter.

                Nobody told the auditors about it before March.
                """;
        assertThat(Summarizer.summarize(text, 5))
                .extracting(Sentence::text)
                .containsExactly(
                        "The payment was moved to the next quarter.",
                        "Nobody told the auditors about it before March.");
    }

    @Test
    void passesOverHeadsOfForwardedMessages() {
        String text = """
                Rufus Tally on 09/08/2000 05:21:49 AM Please respond to him.

                "Orla Finch" <orla@mill.example>, "Teo Varga" <teo@mill.example>, "Aud Renner" <aud@mill.example> and others.

                The mill and the buyer agreed on the price of the rebate.
                """;
        assertThat(Summarizer.summarize(text, 1))
                .extracting(Sentence::text)
                .containsExactly("The mill and the buyer agreed on the price of the rebate.");
    }

    @Test
    void isTheSameEveryTime() {
        String text = prose(2_000, 5);
        assertThat(Summarizer.summarize(text, 5)).isEqualTo(Summarizer.summarize(text, 5));
    }

    @Test
    void survivesHugeAndOddTexts() {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            noise.append((char) random.nextInt(0x10000));
        }
        for (String text : List.of(
                noise.toString(),
                prose(500_000, 9),
                "x".repeat(5_000_000),
                ".".repeat(1_000_000),
                ">\n".repeat(500_000),
                "On 2026 ".repeat(100_000),
                "From: a\n".repeat(100_000),
                "\ud800".repeat(10_000))) {
            assertThat(Summarizer.summarize(text, 5)).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void digestsSeveralDocumentsWithTheirIds() {
        List<Digest.Source<String>> sources = List.of(
                new Digest.Source<>("a", Summarizer.summarize(REPORT, 3)),
                new Digest.Source<>(
                        "b", Summarizer.summarize("The board corrected the revenue of the north plant. Thanks!", 2)),
                new Digest.Source<>("c", Summarizer.summarize("The picnic takes place on Friday at noon.", 2)),
                new Digest.Source<>("d", List.of()));
        List<Digest.Pick<String>> digest = Digest.of(sources, 3, 1);
        assertThat(digest).extracting(Digest.Pick::document).containsExactly("a", "b", "c");
        assertThat(Digest.of(List.<Digest.Source<String>>of(), 3, 1)).isEmpty();
    }

    @Test
    void digestsThousandsOfDocuments() {
        List<Digest.Source<Integer>> sources = IntStream.range(0, 5_000)
                .mapToObj(i -> new Digest.Source<>(i, Summarizer.summarize(prose(60, i), 3)))
                .toList();
        List<Digest.Pick<Integer>> digest = Digest.of(sources, 12, 1);
        assertThat(digest).hasSize(12);
        assertThat(digest.stream().map(Digest.Pick::document).distinct()).hasSize(12);
    }

    private static String prose(int words, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i % 12 == 0 ? "The " : "").append("term").append((char) ('a' + random.nextInt(26)));
            text.append((char) ('a' + random.nextInt(26))).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }
}
