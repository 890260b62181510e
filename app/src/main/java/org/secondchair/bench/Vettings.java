package org.secondchair.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Page;
import org.springframework.stereotype.Service;

/** What was checked about professionals, and what has to be checked again. The provider's alone to change. */
@Service
public class Vettings {
    /** @param findings what does not hold, or not for another 30 days, worst first */
    public record Due(Professional professional, List<VettingRules.Finding> findings) {
        public Due {
            findings = List.copyOf(findings);
        }
    }

    private final DetailStore details;
    private final Changes changes;
    private final Professionals professionals;
    private final Clock clock;

    Vettings(DetailStore details, Changes changes, Professionals professionals, Clock clock) {
        this.details = details;
        this.changes = changes;
        this.professionals = professionals;
        this.clock = clock;
    }

    /** Writes down a check; the newest of its kind counts. */
    public boolean record(UUID professionalId, VettingItem.Checked item) {
        return changes.of(professionalId, "bench.vetting-recorded", now -> {
            details.vetting(Map.of(professionalId, List.of(item)), now);
            return true;
        });
    }

    /** How somebody's vetting stands on a day; empty when there is nobody such to be seen. */
    public Optional<List<VettingRules.Finding>> findings(UUID professionalId, LocalDate on) {
        return professionals.find(professionalId).map(professional -> professional.findings(on));
    }

    /** What somebody who is engaged again from that day is asked for: precisely what does not hold then. */
    public Optional<List<VettingRules.Finding>> toAskAgain(UUID professionalId, LocalDate startsOn) {
        return findings(professionalId, startsOn).map(VettingRules::toAskAgain);
    }

    /** Everybody whose vetting does not hold for another 30 days, whoever ends first, first. */
    public Page<Due> due(@Nullable String after, int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        Professionals.Found found = professionals.search(
                ProfessionalQuery.ALL.inOrder(ProfessionalQuery.Order.CLEARED_UNTIL, false), after, limit);
        List<Due> due = new ArrayList<>();
        for (Professional professional : found.page().items()) {
            List<VettingRules.Finding> findings = professional.findings(today).stream()
                    .filter(finding -> finding.state() != VettingRules.Finding.State.VALID)
                    .sorted(java.util.Comparator.comparing(VettingRules.Finding::state)
                            .reversed())
                    .toList();
            if (findings.isEmpty()) {
                return Page.last(due); // in this order nobody after them has anything due
            }
            due.add(new Due(professional, findings));
        }
        return new Page<>(due, found.page().next());
    }
}
