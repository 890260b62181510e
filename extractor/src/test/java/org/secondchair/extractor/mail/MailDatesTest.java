package org.secondchair.extractor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 5 Apr 2000 10:13:00 -0700 (PDT) | 2000-04-05T17:13:00Z
            5 Apr 00 10:13 GMT                   | 2000-04-05T10:13:00Z
            5 Apr 99 10:13 EST                   | 1999-04-05T15:13:00Z
            Mon, 23 Dec 96 00:08 MET             | 1996-12-23T00:08:00Z
            Thu, 4 Oct 2012 13:02:39 +02:00      | 2012-10-04T11:02:39Z
            Mon Jan  1 00:00:00 2001             | 2001-01-01T00:00:00Z
            April 5, 2000 10:13 PM               | 2000-04-05T22:13:00Z
            2000-04-05T10:13:00Z                 | 2000-04-05T10:13:00Z
            Tue, 30 Jun 2015 23:59:60 +0000      | 2015-06-30T23:59:59Z
            """)
    void readsDatesAsMailersWriteThem(String written, Instant moment) {
        assertThat(MailDates.parse(written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Wed, 31 Feb 2000 10:00:00 +0000", "Wed, 15 Dec 2010    59:10 -0500"})
    void knowsWhatIsNoDate(String written) {
        assertThat(MailDates.parse(written)).isNull();
    }
}
