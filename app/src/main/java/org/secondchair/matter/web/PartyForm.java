package org.secondchair.matter.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;

/** What was entered about a party. @param addresses separated by spaces, commas, semicolons or new lines */
public record PartyForm(
        @Nullable String name,
        @Nullable String role,
        @Nullable String kind,
        @Nullable String addresses) {
    static PartyForm empty() {
        return new PartyForm("", Party.Role.ADVERSE.name(), Party.Kind.COMPANY.name(), "");
    }

    public String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        int length = text(name).strip().length();
        if (length == 0) {
            wrongs.put("name", "matter.wrong.missing");
        } else if (length > PartyDetails.LONGEST_NAME) {
            wrongs.put("name", "matter.wrong.long");
        }
        if (Arrays.stream(Party.Role.values()).noneMatch(known -> known.name().equals(role))) {
            wrongs.put("role", "matter.wrong.missing");
        }
        if (Arrays.stream(Party.Kind.values()).noneMatch(known -> known.name().equals(kind))) {
            wrongs.put("kind", "matter.wrong.missing");
        }
        List<String> split = split();
        if (split.size() > PartyDetails.MOST_ADDRESSES
                || split.stream().map(Party::normalized).anyMatch(address -> !Party.isAddress(address))) {
            wrongs.put("addresses", "matter.wrong.addresses");
        }
        return wrongs;
    }

    /** Only when nothing is wrong. */
    PartyDetails details() {
        return new PartyDetails(text(name), Party.Role.valueOf(text(role)), Party.Kind.valueOf(text(kind)), split());
    }

    private List<String> split() {
        return Arrays.stream(text(addresses).split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
