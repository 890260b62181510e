package org.secondchair.matter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.kernel.Sha256;
import org.secondchair.matter.conflict.NameHit;
import org.secondchair.matter.conflict.NameIndex;
import org.secondchair.matter.conflict.NameKind;

/**
 * What stands between a subject and a matter's parties. A party brings its corporate family along: whoever is reached by
 * lines of families whose ends have the same name, at least strongly; at most six lines away.
 */
final class ConflictScreen {
    private static final int MOST_LINES = 6;
    private static final int MOST_KEPT = 16;
    private static final Kept<ConflictScreen> SCREENS = new Kept<>();
    private static final Kept<NameIndex<UUID>> REGISTERS = new Kept<>();

    /** A name that counts through a party, with the lines that lead to it. */
    private record Listed(String name, Party party, List<String> family) {}

    private final Map<Party.Kind, NameIndex<Listed>> indexes = new EnumMap<>(Party.Kind.class);

    private ConflictScreen(List<Party> parties, List<CorporateFamily> families) {
        for (Party.Kind kind : Party.Kind.values()) {
            Map<Listed, String> listed = new LinkedHashMap<>();
            for (Party party : parties) {
                if (party.kind() == kind) {
                    familyOf(party, families).forEach(member -> listed.put(member, member.name()));
                }
            }
            indexes.put(kind, new NameIndex<>(kind(kind), listed));
        }
    }

    /** The last few are kept under the hash of all that went into them: what is found again is the same by content. */
    static ConflictScreen over(List<Party> parties, List<CorporateFamily> families) {
        StringBuilder lines = new StringBuilder();
        parties.forEach(party -> lines.append("p\n" + party.kind() + "\n" + party.role() + "\n" + party.name() + "\n"));
        families.forEach(
                line -> lines.append("f\n" + line.company() + "\n" + line.relation() + "\n" + line.other() + "\n"));
        return SCREENS.of(lines, () -> new ConflictScreen(parties, families));
    }

    /** All names of a register, kept in the same way. */
    static NameIndex<UUID> register(Party.Kind kind, Map<UUID, String> names) {
        StringBuilder lines = new StringBuilder(kind.name());
        names.forEach((id, name) -> lines.append("\n" + id + " " + name));
        return REGISTERS.of(lines, () -> new NameIndex<>(kind(kind), names));
    }

    /** The last few that were made, by the hash of what they were made of. */
    private static final class Kept<T> {
        private final Map<String, T> byHash = new LinkedHashMap<>(32, 0.75f, true);

        T of(CharSequence content, Supplier<T> maker) {
            String hash = HexFormat.of().formatHex(Sha256.of(content.toString()));
            synchronized (byHash) {
                T kept = byHash.get(hash);
                if (kept != null) {
                    return kept;
                }
            }
            T made = maker.get();
            synchronized (byHash) {
                byHash.put(hash, made);
                if (byHash.size() > MOST_KEPT) {
                    byHash.remove(byHash.keySet().iterator().next());
                }
            }
            return made;
        }
    }

    List<ConflictHit> of(ConflictSubject subject) {
        List<ConflictHit> hits = new ArrayList<>();
        for (Party.Kind kind : Party.Kind.values()) {
            for (ConflictSubject.Stated stated : subject.names()) {
                if (stated.kind() == kind) {
                    java.util.Objects.requireNonNull(indexes.get(kind)).find(stated.name()).stream()
                            .filter(found -> counts(stated, found.listed().party()))
                            .forEach(found -> hits.add(hit(stated, found)));
                }
            }
        }
        return hits;
    }

    /** Earlier work for the client itself stands against nobody. */
    private static boolean counts(ConflictSubject.Stated stated, Party party) {
        return stated.tie() != ConflictSubject.Tie.PRIOR_PLACEMENT || party.role() != Party.Role.CLIENT;
    }

    private static ConflictHit hit(ConflictSubject.Stated stated, NameIndex.Found<Listed> found) {
        NameHit hit = found.hit();
        Listed listed = found.listed();
        ConflictHit.Strength strength = switch (hit.strength()) {
            case EXACT -> ConflictHit.Strength.EXACT;
            case STRONG -> ConflictHit.Strength.STRONG;
            case WEAK -> ConflictHit.Strength.WEAK;
        };
        List<String> reasons = hit.reasons().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return new ConflictHit(
                stated.name(),
                stated.tie(),
                listed.name(),
                listed.party().name(),
                listed.party().role(),
                listed.family(),
                strength,
                reasons);
    }

    private static List<Listed> familyOf(Party party, List<CorporateFamily> families) {
        List<Listed> members = new ArrayList<>(List.of(new Listed(party.name(), party, List.of())));
        if (party.kind() == Party.Kind.PERSON || families.isEmpty()) {
            return members;
        }
        NameIndex<CorporateFamily> companies = ends(families, true);
        NameIndex<CorporateFamily> others = ends(families, false);
        Set<String> seen = new HashSet<>(Set.of(party.name()));
        for (int i = 0; i < members.size(); i++) {
            Listed member = members.get(i);
            if (member.family().size() < MOST_LINES) {
                same(companies, member.name()).forEach(line -> add(members, seen, member, line, line.other()));
                same(others, member.name()).forEach(line -> add(members, seen, member, line, line.company()));
            }
        }
        return members;
    }

    /** A line is not walked back: its near end, written a little differently, would look like one more company. */
    private static void add(List<Listed> members, Set<String> seen, Listed from, CorporateFamily line, String name) {
        String words = line.company() + " " + line.relation() + " " + line.other();
        if (!from.family().contains(words) && seen.add(name)) {
            List<String> family = new ArrayList<>(from.family());
            family.add(words);
            members.add(new Listed(name, from.party(), List.copyOf(family)));
        }
    }

    private static NameIndex<CorporateFamily> ends(List<CorporateFamily> families, boolean first) {
        Map<CorporateFamily, String> names = new LinkedHashMap<>();
        families.forEach(line -> names.put(line, first ? line.company() : line.other()));
        return new NameIndex<>(NameKind.COMPANY, names);
    }

    /** Lines whose end is the very company: a weak likeness would draw in strangers. */
    private static List<CorporateFamily> same(NameIndex<CorporateFamily> ends, String name) {
        return ends.find(name).stream()
                .filter(found -> found.hit().strength() != NameHit.Strength.WEAK)
                .map(NameIndex.Found::listed)
                .toList();
    }

    static NameKind kind(Party.Kind kind) {
        return switch (kind) {
            case PERSON -> NameKind.PERSON;
            case COMPANY -> NameKind.COMPANY;
        };
    }
}
