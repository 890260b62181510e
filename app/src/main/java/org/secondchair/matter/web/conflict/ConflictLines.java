package org.secondchair.matter.web.conflict;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.matter.ConflictCheck;
import org.springframework.stereotype.Component;

/** Checks as pages show them: with the names of organizations and of those who decided. */
@Component
class ConflictLines {
    private final Organizations organizations;
    private final People people;

    ConflictLines(Organizations organizations, People people) {
        this.organizations = organizations;
        this.people = people;
    }

    ConflictsPage.Line line(ConflictCheck check) {
        Instant until = check.hits().stream()
                .flatMap(hit -> hit.decision().stream())
                .map(ConflictCheck.Decision::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new ConflictsPage.Line(
                check.subjectId(),
                check.subjectName(),
                organizations.name(check.subjectOrganizationId()),
                check.state(),
                check.hits().size(),
                check.open(),
                check.runAt(),
                until);
    }

    List<SubjectPage.Hit> hits(ConflictCheck check) {
        Map<UUID, String> names = new HashMap<>();
        return check.hits().stream()
                .map(decided -> new SubjectPage.Hit(
                        decided.id(),
                        decided.hit(),
                        decided.decision().map(made -> made(made, names)).orElse(null),
                        decided.history().stream()
                                .map(made -> made(made, names))
                                .toList()))
                .toList();
    }

    private SubjectPage.Made made(ConflictCheck.Decision decision, Map<UUID, String> names) {
        return new SubjectPage.Made(
                decision.verdict(),
                decision.reason(),
                decision.until(),
                names.computeIfAbsent(decision.decidedBy(), this::name),
                decision.decidedAt());
    }

    String name(UUID personId) {
        return people.find(personId).map(People.Person::name).orElse("");
    }
}
