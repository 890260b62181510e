package org.secondchair.engagement.telling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.access.Recipients;
import org.secondchair.access.RolePolicy;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictStateChanged;
import org.secondchair.matter.ConflictsAnswered;
import org.secondchair.matter.ConflictsOpened;
import org.secondchair.matter.Matters;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the client's people what is theirs to decide, and the provider's manager who is cleared, and nothing else. */
@Component
class ConflictTelling {
    static final String OPENED = "engagement.notice.conflicts-open";

    private final Team team;
    private final ConflictChecks checks;
    private final Engagements engagements;
    private final Matters matters;
    private final People people;
    private final Recipients recipients;
    private final Notices notices;

    ConflictTelling(
            Team team,
            ConflictChecks checks,
            Engagements engagements,
            Matters matters,
            People people,
            Recipients recipients,
            Notices notices) {
        this.team = team;
        this.checks = checks;
        this.engagements = engagements;
        this.matters = matters;
        this.people = people;
        this.recipients = recipients;
        this.notices = notices;
    }

    @EventListener
    void opened(ConflictsOpened event) {
        List<UUID> deciding =
                recipients.seated(event.matterId(), RolePolicy.carrying(Permission.DECIDE_CONFLICTS)).stream()
                        .map(Actor::personId)
                        .toList();
        Told told = Told.of(
                OPENED,
                page(event.matterId()),
                String.valueOf(event.open()),
                matters.find(event.matterId()).orElseThrow().name());
        if (event.asked() || event.rerun()) {
            notices.tellEven(deciding, told);
        } else {
            notices.tell(deciding, told);
        }
    }

    @EventListener
    void changed(ConflictStateChanged event) {
        boolean wasOpen = event.before() == ConflictCheck.State.OPEN;
        if (wasOpen
                && checks.latest(event.matterId()).stream()
                        .noneMatch(check -> check.state() == ConflictCheck.State.OPEN)) {
            notices.settle(page(event.matterId()), OPENED);
        }
        boolean cleared = event.state() == ConflictCheck.State.CLEARED;
        if (event.asked() || cleared == (event.before() == ConflictCheck.State.CLEARED)) {
            return;
        }
        team.concerned(event.matterId(), List.of(event.subjectId()))
                .forEach((engagementId, concerned) -> engagements
                        .find(engagementId)
                        .ifPresent(engagement -> concerned.forEach(person -> tellManager(
                                engagement,
                                cleared ? "engagement.notice.cleared" : "engagement.notice.not-cleared",
                                people.find(person).map(People.Person::name).orElse("")))));
    }

    @EventListener
    void answered(ConflictsAnswered event) {
        Map<UUID, ConflictCheck.Standing> standings = checks.standings(event.matterId(), event.subjectIds());
        long cleared = standings.values().stream()
                .filter(ConflictCheck.Standing::cleared)
                .count();
        team.concerned(event.matterId(), event.subjectIds())
                .keySet()
                .forEach(engagementId -> engagements
                        .find(engagementId)
                        .ifPresent(engagement -> tellManager(
                                engagement,
                                "engagement.notice.conflicts-answered",
                                String.valueOf(cleared),
                                String.valueOf(standings.size() - cleared))));
    }

    private void tellManager(Engagement engagement, String textKey, String... arguments) {
        UUID manager = engagement.managerId();
        if (manager != null && engagement.state().live()) {
            String[] all = new String[arguments.length + 1];
            all[0] = engagement.terms().title();
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            notices.tell(List.of(manager), Told.of(textKey, "/engagements/" + engagement.id() + "/team", all));
        }
    }

    private static String page(UUID matterId) {
        return "/matters/" + matterId + "/conflicts";
    }
}
