package org.secondchair.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

    @Test
    void doesNotStopAtAbbreviationsInitialsAndNumbers() {
        assertThat(texts("Mr. J. Miller paid $3.5 million to Acme Inc. in May. He kept no. 7. Was it legal?"))
                .containsExactly(
                        "Mr. J. Miller paid $3.5 million to Acme Inc. in May.", "He kept no. 7.", "Was it legal?");
    }

    @Test
    void joinsWrappedLinesAndBreaksAtBlankOnes() {
        assertThat(texts("The contract ends\nin June and is not\r\nrenewed.\n\nNew paragraph without a stop\n\nLast."))
                .containsExactly(
                        "The contract ends in June and is not renewed.", "New paragraph without a stop", "Last.");
    }

    @Test
    void keepsListItemsApart() {
        assertThat(texts("We need:\n- the signed lease\n- the side letter\n1. Call them"))
                .containsExactly("We need:", "- the signed lease", "- the side letter", "1. Call them");
    }

    @Test
    void readsOtherScripts() {
        assertThat(texts("契約は終了した。支払いはまだだ。")).containsExactly("契約は終了した。", "支払いはまだだ。");
        assertThat(texts("Wir zahlen z.B. Miete. Das gilt bzw. galt seit Mai."))
                .containsExactly("Wir zahlen z.B. Miete.", "Das gilt bzw. galt seit Mai.");
    }

    @Test
    void skipsHeadersQuotationsSignaturesAndFooters() {
        String mail = """
                From: Ann Example <ann@example.org>
                To: Bob Example
                Subject: Side letter
                Date: Mon, 5 Jan 2026

                Bob, please sign the side letter today.

                Best regards,
                Ann
                Example Corp., 1 Example Street

                This e-mail is confidential and intended only for the addressee.
                If you are not him, delete it.

                -----Original Message-----
                From: Bob Example
                Sent: Sunday

                What shall I sign?
                """;
        assertThat(texts(mail)).containsExactly("Bob, please sign the side letter today.");
    }

    @Test
    void stopsAtReplyLinesInSeveralLanguages() {
        for (String reply : List.of(
                "On Mon, Jan 5, 2026 at 10:12 AM Ann Example <ann@example.org> wrote:",
                "Am 05.01.2026 um 10:12 schrieb Ann Example:",
                "Le lun. 5 janv. 2026 à 10:12, Ann Example a écrit :",
                "El lun, 5 ene 2026 a las 10:12, Ann Example escribió:",
                "Il giorno lun 5 gen 2026 Ann Example ha scritto:",
                "Op ma 5 jan. 2026 om 10:12 schreef Ann Example:",
                "Em seg., 5 de jan. de 2026, Ann Example escreveu:",
                "W dniu 05.01.2026 o 10:12, Ann Example napisał(a):")) {
            assertThat(texts("Agreed, we pay in June.\n\n" + reply + "\n> Do we pay?\nUnmarked rest."))
                    .as(reply)
                    .containsExactly("Agreed, we pay in June.");
        }
    }

    @Test
    void seesAReplyLineThatWasWrapped() {
        assertThat(
                        texts(
                                "Yes, we do.\n\nOn Mon, Jan 5, 2026 at 10:12 AM Ann Example\n<ann@example.org> wrote:\n\nDo we?"))
                .containsExactly("Yes, we do.");
    }

    @Test
    void readsABareForward() {
        String forward = """
                ---------------------- Forwarded by Ann Example on 01/05/2026 ---------------------------
                From: Bob Example
                To: Ann Example
                Subject: Figures

                The figures for May were moved to June.
                """;
        assertThat(texts(forward)).containsExactly("The figures for May were moved to June.");
    }

    @Test
    void keepsProseThatLooksLikeAHeader() {
        assertThat(texts("Subject: to approval, the parties agree as follows. The lease ends."))
                .containsExactly("Subject: to approval, the parties agree as follows.", "The lease ends.");
    }

    @Test
    void cutsEndlessSentences() {
        assertThat(SentenceSplitter.split("word ".repeat(10_000)))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence.end() - sentence.start())
                        .isLessThanOrEqualTo(SentenceSplitter.SENTENCE_AT_MOST));
    }

    @Property(tries = 500)
    void placesRiseAndTheTextStandsThere(@ForAll String text) {
        int last = 0;
        for (Sentence sentence : SentenceSplitter.split(text)) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
            assertThat(sentence.end()).isLessThanOrEqualTo(text.length());
            assertThat(squeezed(text.substring(sentence.start(), sentence.end())))
                    .isEqualTo(squeezed(sentence.text()));
            last = sentence.end();
        }
    }

    private static String squeezed(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> !Line.isSpace((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static List<String> texts(String text) {
        return SentenceSplitter.split(text).stream().map(Sentence::text).toList();
    }
}
