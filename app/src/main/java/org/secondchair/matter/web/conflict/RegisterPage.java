package org.secondchair.matter.web.conflict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.CorporateFamily;

/**
 * The organization's register of conflicts.
 *
 * @param entries without those of matters: they stand in their matters
 * @param screened null before a name was screened
 */
public record RegisterPage(
        List<ConflictEntry> entries,
        List<CorporateFamily> families,
        EntryForm entry,
        Map<String, String> wrongs,
        FamilyForm family,
        String wrongFamily,
        @Nullable Screened screened) {
    public RegisterPage {
        entries = List.copyOf(entries);
        families = List.copyOf(families);
        wrongs = Map.copyOf(wrongs);
    }

    /**
     * @param shown hits that the acting person may see whole
     * @param hidden how many more there are
     */
    public record Screened(String name, String kind, List<ConflictEntries.Screened> shown, long hidden) {
        static Screened of(String name, String kind, List<ConflictEntries.Screened> found) {
            List<ConflictEntries.Screened> shown =
                    found.stream().filter(hit -> hit.entry() != null).toList();
            return new Screened(name, kind, shown, found.size() - (long) shown.size());
        }
    }
}
