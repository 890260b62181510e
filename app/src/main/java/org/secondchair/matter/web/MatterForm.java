package org.secondchair.matter.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterDetails;

/** What was entered about a matter, kept as it was entered so that nothing is lost when something is wrong. */
public record MatterForm(
        @Nullable String name,
        @Nullable String number,
        @Nullable String brief,
        @Nullable String timeZone) {

    static MatterForm empty(String timeZone) {
        return new MatterForm("", "", "", timeZone);
    }

    static MatterForm of(Matter matter, String brief) {
        return new MatterForm(
                matter.name(), matter.number(), brief, matter.timeZone().getId());
    }

    public String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    /** Field → key of what is wrong with it; empty when all is well. */
    Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        length(wrongs, "name", text(name), 1, MatterDetails.LONGEST_NAME);
        length(wrongs, "number", text(number), 1, MatterDetails.LONGEST_NUMBER);
        length(wrongs, "brief", text(brief), 0, MatterDetails.LONGEST_BRIEF);
        try {
            ZoneId.of(text(timeZone));
        } catch (DateTimeException e) {
            wrongs.put("timeZone", "matter.wrong.timeZone");
        }
        return wrongs;
    }

    /** Only when nothing is wrong. */
    MatterDetails details() {
        return new MatterDetails(text(name), text(number), text(brief), ZoneId.of(text(timeZone)));
    }

    private static void length(Map<String, String> wrongs, String field, String text, int least, int most) {
        int length = text.strip().length();
        if (length < least) {
            wrongs.put(field, "matter.wrong.missing");
        } else if (length > most) {
            wrongs.put(field, "matter.wrong.long");
        }
    }
}
