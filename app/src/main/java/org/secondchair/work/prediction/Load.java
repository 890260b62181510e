package org.secondchair.work.prediction;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What is to be reckoned.
 *
 * @param documents to be reviewed, 1 to 100 million
 * @param documentsPerHour what one person reviews in an hour, 1 to 1,000; 50 is a usual planning figure
 * @param start when the team can begin
 * @param zone whose office hours count
 */
public record Load(int documents, int documentsPerHour, Priority priority, Instant start, Instant due, ZoneId zone) {
    public static final int USUAL_DOCUMENTS_PER_HOUR = 50;
    public static final int MOST_DOCUMENTS = 100_000_000;

    public Load {
        if (documents < 1 || documents > MOST_DOCUMENTS || documentsPerHour < 1 || documentsPerHour > 1000) {
            throw new IllegalArgumentException("documents and speed are positive and bounded");
        }
    }

    /** Of a hundred documents, how many a second person checks. */
    public int checkedPercent() {
        return switch (priority) {
            case COST, SPEED -> 10;
            case QUALITY -> 25;
        };
    }

    /** Work of all people together on so many of the documents, checking included; rounded up to the second. */
    long workSeconds(int documents) {
        return Math.ceilDiv(3600L * documents * (100 + checkedPercent()), 100L * documentsPerHour);
    }
}
