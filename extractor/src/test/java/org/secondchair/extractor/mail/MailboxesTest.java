package org.secondchair.extractor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.secondchair.extractor.Table;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Limits;

class MailboxesTest {

    private static final String MAILBOX = """
            From a@b.example Mon Jan  1 00:00:00 2001
            From: a@b.example
            Subject: one

            First.
            >From here it was quoted.
            >>From there it was quoted twice.
            From afar this line was never quoted.

            From c@d.example Tue Jan  2 00:00:00 2001
            From: c@d.example
            Subject: two

            Second.


            From e@f.example Wed Jan  3 00:00:00 2001
            From: e@f.example
            Subject: three

            Third.
            """;

    private final Table table = new Table();

    @Test
    void cutsAMailboxIntoItsMessages() {
        var read = table.read("box", MAILBOX);
        assertThat(read.facts().mediaType()).isEqualTo("application/mbox");
        assertThat(table.children).extracting(Child::ordinal).containsExactly(0, 1, 2);
        assertThat(table.textOf(0)).isEqualTo("""
                        From: a@b.example
                        Subject: one

                        First.
                        From here it was quoted.
                        >From there it was quoted twice.
                        From afar this line was never quoted.
                        """);
        assertThat(table.textOf(1)).endsWith("Second.\n\n");
        assertThat(table.textOf(2)).endsWith("Third.\n");
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void resumesBehindTheMessagesThatWereTaken() {
        var read = table.from(2).read("box", MAILBOX);
        assertThat(table.children).extracting(Child::ordinal).containsExactly(2);
        assertThat(table.textOf(0)).contains("Subject: three");
        assertThat(read.tally().resumed()).isEqualTo(2);
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void stopsAtTheLimitOfMembersAndCountsWhatItLeaves() {
        var excepted =
                table.with(Limits.standard().withMembers(2)).except("box", MAILBOX.getBytes(StandardCharsets.US_ASCII));
        assertThat(excepted.cause()).isEqualTo(Cause.TOO_LARGE);
        assertThat(excepted.tally().emitted()).isEqualTo(2);
        assertThat(excepted.tally().failed()).isEqualTo(1);
    }
}
