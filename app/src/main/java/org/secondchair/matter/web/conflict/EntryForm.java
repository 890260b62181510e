package org.secondchair.matter.web.conflict;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;

/** What was entered for the register. @param until last day; both days may be blank */
public record EntryForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String from,
        @Nullable String until) {
    /** What is entered by hand: parties come from their matters. */
    public static final Set<ConflictEntry.Role> ROLES =
            EnumSet.complementOf(EnumSet.of(ConflictEntry.Role.PARTY, ConflictEntry.Role.ADVERSE));

    static EntryForm empty() {
        return new EntryForm("", Party.Kind.COMPANY.name(), ConflictEntry.Role.RELATED.name(), "", "");
    }

    public String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        if (text(name).isBlank()) {
            wrongs.put("name", "matter.wrong.missing");
        } else if (text(name).strip().length() > PartyDetails.LONGEST_NAME) {
            wrongs.put("name", "matter.wrong.long");
        }
        if (Arrays.stream(Party.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            wrongs.put("kind", "matter.wrong.missing");
        }
        if (ROLES.stream().noneMatch(known -> known.name().equals(role))) {
            wrongs.put("role", "matter.wrong.missing");
        }
        if (!isDay(from)) {
            wrongs.put("from", "matter.register.wrong.day");
        }
        if (!isDay(until)) {
            wrongs.put("until", "matter.register.wrong.day");
        }
        if (wrongs.isEmpty() && day(from) != null && day(until) != null && after()) {
            wrongs.put("until", "matter.register.wrong.order");
        }
        return wrongs;
    }

    private boolean after() {
        LocalDate first = day(from);
        LocalDate last = day(until);
        return first != null && last != null && first.isAfter(last);
    }

    private boolean isDay(@Nullable String entered) {
        try {
            day(entered);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private @Nullable LocalDate day(@Nullable String entered) {
        return text(entered).isBlank() ? null : LocalDate.parse(text(entered).strip());
    }

    /** Only when nothing is wrong. */
    ConflictEntry entry(@Nullable UUID personId) {
        return new ConflictEntry(
                Ids.next(),
                text(name).strip(),
                Party.Kind.valueOf(text(kind)),
                ConflictEntry.Role.valueOf(text(role)),
                null,
                personId,
                day(from),
                day(until));
    }
}
