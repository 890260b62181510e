package org.secondchair.matter.web.conflict;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictHit;
import org.secondchair.matter.CorporateFamily;
import org.secondchair.matter.Matter;

/**
 * One subject's last check, hit by hit.
 *
 * @param ranBy name of the client's person in whose name it was run
 * @param form as it was entered, when something in it is wrong
 */
public record SubjectPage(
        Matter matter,
        ConflictsPage.Line line,
        String ranBy,
        List<Hit> hits,
        @Nullable Form form,
        String wrong) {
    public SubjectPage {
        hits = List.copyOf(hits);
    }

    /** @param decision the one that holds; null for none */
    public record Hit(UUID id, ConflictHit hit, @Nullable Made decision, List<Made> history) {
        public Hit {
            history = List.copyOf(history);
        }
    }

    /** @param by name of who decided */
    public record Made(
            ConflictCheck.Verdict verdict,
            String reason,
            @Nullable Instant until,
            String by,
            Instant at) {}

    /** @param until last day, as entered */
    public record Form(UUID hitId, String verdict, String reason, String until) {}

    /** A line of a corporate family. */
    public record Kin(String company, String relation, String other) {}

    /** The way from the party to the name that was hit. */
    public static List<Kin> family(ConflictHit hit) {
        return hit.family().stream()
                .flatMap(line -> Arrays.stream(CorporateFamily.Relation.values())
                        .filter(relation -> line.contains(" " + relation + " "))
                        .limit(1)
                        .map(relation -> {
                            int at = line.indexOf(" " + relation + " ");
                            return new Kin(
                                    line.substring(0, at),
                                    relation.name(),
                                    line.substring(at + relation.name().length() + 2));
                        }))
                .toList();
    }

    /** What was entered about that hit; empty where it was another one. */
    public Form entered(UUID hitId) {
        return form != null && form.hitId().equals(hitId) ? form : new Form(hitId, "", "", "");
    }

    /** Key of what is wrong with what was entered about that hit; empty for nothing. */
    public String wrong(UUID hitId) {
        return form != null && form.hitId().equals(hitId) ? wrong : "";
    }
}
