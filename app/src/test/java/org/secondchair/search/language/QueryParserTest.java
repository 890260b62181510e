package org.secondchair.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Fraud | fraud",
                "fraud AND bribe | fraud AND bribe",
                "fraud and bribe or | !",
                "fraud or bribe | fraud OR bribe",
                "(fraud or bribe) and kickback | (fraud OR bribe) AND kickback",
                "side letter | \"side letter\"",
                "\"side letter\" | \"side letter\"",
                "\"and\" | \"and\"",
                "\"profit and loss\" | \"profit and loss\"",
                "fraud not bribe | fraud AND (NOT bribe)",
                "fraud AND NOT bribe | fraud AND (NOT bribe)",
                "NOT bribe | NOT bribe",
                "fraud w/5 bribe | fraud w/5 bribe",
                "fraud W/5 bribe AND x | (fraud w/5 bribe) AND x",
                "fraud pre/3 bribe | fraud pre/3 bribe",
                "fraud not w/5 bribe | fraud NOT w/5 bribe",
                "NOT fraud w/5 bribe | NOT (fraud w/5 bribe)",
                "a w/5 b w/6 c | (a w/5 b) w/6 c",
                "(a or b) w/5 (c or \"d e\") | (a OR b) w/5 (c OR \"d e\")",
                "(a and b) w/5 c | (a AND b) w/5 c",
                "fraud* | fraud*",
                "fraud! | fraud*",
                "te?t | te?t",
                "te%st | te%st",
                "t%e%st | t%%est",
                "50% | 50",
                "====-== | \"==== ==\"",
                "from:smith | from:(smith)",
                "from:(smith or jones) and subject:\"side letter\" | from:(smith OR jones) AND subject:(\"side letter\")",
                "from:john.smith@example.com | from:(\"john smith example com\")",
                "from:*@example.com | from:(\"example com\")",
                "sent:2001-05-01..2001-06-30 | sent:2001-05-01..2001-06-30",
                "sent:2001 | sent:2001-01-01..2001-12-31",
                "sent:>=2001-05 | sent:2001-05-01..",
                "sent:>2001-05 | sent:2001-06-01..",
                "sent:<2001-05 | sent:..2001-04-30",
                "sent: <= 2001-05 | sent:..2001-05-31",
                "sent:2001-05.. | sent:2001-05-01..",
                "sent:..2001-05 | sent:..2001-05-31",
                "size:>1mb | size:1048577..",
                "size:1kb..2kb | size:1024..2048",
                "has:attachments | has:attachments",
                "* | *",
                "breach * contract | \"breach * contract\"",
                "Müller's | \"muller s\"",
                "合同 | \"合 同\"",
                "AT&T | \"at t\"",
                "((fraud)) | fraud",
            })
    void readsAs(String written, String canonical) {
        if (canonical.equals("!")) {
            assertThat(QueryParser.parse(written)).isInstanceOf(Parsed.Malformed.class);
        } else {
            assertThat(canonical(written)).isEqualTo(canonical);
            assertThat(canonical(canonical)).isEqualTo(canonical);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "fraud AND bribe) | 15 | There is a closing bracket at 16 without an opening one.",
                ") | 0 | There is a closing bracket at 1 without an opening one.",
                "(fraud | 0 | The opening bracket at 1 is never closed.",
                "fraud AND | 9 | The search ends where a word should follow.",
                "AND fraud | 0 | A word is missing before the connector at 1. If the connector is meant as a word, put it in quotation marks.",
                "\"fraud | 0 | The quotation mark at 1 has no partner.",
                "fraud \"\" | 6 | There is no word between the quotation marks at 7.",
                "() | 0 | There is nothing between the brackets at 1.",
                "fraud (bribe) | 6 | A connector is missing before 7: put AND, OR or w/5 there.",
                "a AND b OR c | 8 | OR and AND are mixed without brackets at 9. Write (a OR b) AND c, or a OR (b AND c).",
                "a OR b w/5 c | 7 | OR and w/5 are mixed without brackets at 8. Write (a OR b) w/5 c, or a OR (b w/5 c).",
                "a w/0 b | 2 | The distance in w/0 at 3 must be from 1 to 1000 words.",
                "a w/x b | 2 | w/x at 3 needs a number of words alone, such as w/5. If it is a word, put it in quotation marks.",
                "a /s b | 2 | Sentences and paragraphs are not counted (/s at 3). Say it in words: w/15 for a sentence, w/50 for a paragraph.",
                "a w/5 from:b | 6 | The field from: cannot stand beside a proximity (at 7).",
                "a w/5 (b NOT c) | 6 | NOT cannot stand beside a proximity (at 7).",
                "a w/5 NOT b | 6 | NOT cannot follow a proximity (at 7). Write NOT w/5 instead.",
                "(a AND b) w/5 (c AND d) | 10 | Both sides of the proximity at 11 hold words joined by AND, which can be read in two ways. Leave AND on one side only.",
                "(a AND b) NOT w/5 c | 0 | Before NOT w/5 only words, phrases and OR can stand (at 1).",
                "author:x | 0 | There is no field \"author\" (at 1). If it is a word, put it in quotation marks.",
                "from:(a AND to:b) | 12 | The field at 13 stands inside another field's brackets.",
                "from: | 0 | After from: at 1 a word is missing.",
                "sent:5/1/2001 | 5 | \"5/1/2001\" at 6 is not a date. Write year-month-day, such as 2001-05-31, 2001-05 or 2001.",
                "sent:2001-02-30 | 5 | There is no such date as 2001-02-30 (at 6).",
                "sent:2002..2001 | 5 | The dates at 6 run backwards.",
                "size:big | 5 | \"big\" at 6 is not a size. Write bytes, or 300kb, 5mb, 1gb.",
                "te%%%st | 0 | The word at 1 has 3 % signs; at most 2 letters may differ.",
                "te%st* | 0 | The word at 1 mixes % with other wildcards. Use one or the other.",
                "--- | 0 | There is nothing to look for yet.",
            })
    void saysWhatIsWrongAndWhere(String written, int position, String message) {
        assertThat(QueryParser.parse(written)).isEqualTo(new Parsed.Malformed(position, message));
    }

    @Test
    void refusesWhatIsTooLongOrTooDeep() {
        assertThat(QueryParser.parse("a ".repeat(QueryParser.LONGEST))).isInstanceOf(Parsed.Malformed.class);
        assertThat(QueryParser.parse("a OR ".repeat(QueryParser.MOST_WORDS) + "a"))
                .isInstanceOf(Parsed.Malformed.class);
        assertThat(QueryParser.parse("(".repeat(10_000))).isInstanceOf(Parsed.Malformed.class);
        assertThat(QueryParser.parse("NOT ".repeat(5_000) + "a")).isInstanceOf(Parsed.Understood.class);
    }

    private static String canonical(String written) {
        return switch (QueryParser.parse(written)) {
            case Parsed.Understood(Query query) -> QueryPrinter.print(query);
            case Parsed.Malformed malformed -> malformed.toString();
        };
    }
}
