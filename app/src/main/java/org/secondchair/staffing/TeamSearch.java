package org.secondchair.staffing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.bench.Admission;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Professional;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.Shortlists.Considered;
import org.secondchair.staffing.Shortlists.Drawn;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Candidate;
import org.secondchair.staffing.team.Requirement;
import org.secondchair.staffing.team.Team;
import org.secondchair.staffing.team.TeamOutcome;
import org.secondchair.staffing.team.TeamRequest;
import org.secondchair.staffing.team.Teams;

/** Puts a request and its candidates before the solver. Whoever is not cleared or misses a hard rule is not in the pool. */
final class TeamSearch {
    private static final Limit LIMIT = Limit.ofSeconds(10);
    private static final Limit OTHERS = Limit.ofSeconds(3);
    private static final int ALTERNATIVES = 2;

    private TeamSearch() {}

    static Solved solve(Drawn drawn, List<UUID> locked, List<UUID> leftOut) {
        TeamAsked asked = drawn.request().asked();
        List<Candidate> pool = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        for (Considered one : drawn.considered()) {
            names.put(one.professional().id(), one.professional().profile().name());
            if (one.judgement().eligible() && one.clearance().cleared()) {
                pool.add(candidate(one, asked));
            }
        }
        if (!pool.stream().map(Candidate::id).collect(Collectors.toSet()).containsAll(locked)) {
            return new Solved.NotNow();
        }
        TeamRequest request = request(asked, locked, leftOut);
        return switch (Teams.solve(pool, request, LIMIT)) {
            case TeamOutcome.Found(Team best) ->
                new Solved.Found(
                        drawn, locked, leftOut, best, Teams.alternatives(pool, request, best, ALTERNATIVES, 1, OTHERS));
            case TeamOutcome.Infeasible impossible ->
                new Solved.Impossible(
                        impossible.clash().stream()
                                .map(one -> TeamWords.of(one, names))
                                .toList(),
                        impossible.relaxations().stream()
                                .map(one -> way(one, names))
                                .toList());
            case TeamOutcome.OutOfTime _ -> new Solved.OutOfTime();
        };
    }

    private static Solved.Way way(TeamOutcome.Relaxation relaxation, Map<UUID, String> names) {
        return new Solved.Way(
                relaxation.changes().stream()
                        .map(change -> new Solved.Instead(
                                TeamWords.of(change.from(), names),
                                change.to().stream()
                                        .map(one -> TeamWords.of(one, names))
                                        .toList()))
                        .toList(),
                relaxation.team().perHour());
    }

    /** What is asked of everybody is met by the whole pool already. */
    private static TeamRequest request(TeamAsked asked, List<UUID> locked, List<UUID> leftOut) {
        List<Requirement> all = new ArrayList<>();
        asked.seats()
                .forEach(one -> all.add(new Requirement.HeadCount(one.role().name(), one.seats())));
        if (asked.reviewersPerLead() > 0 && asked.seats().stream().anyMatch(one -> one.role() == SeatRole.REVIEWER)) {
            all.add(new Requirement.Ratio(SeatRole.LEAD.name(), SeatRole.REVIEWER.name(), asked.reviewersPerLead()));
        }
        asked.admissions().stream()
                .filter(one -> one.seats() > 0)
                .forEach(one -> all.add(new Requirement.Admitted(one.jurisdiction(), one.seats(), Optional.empty())));
        asked.languages().stream()
                .filter(one -> one.seats() > 0)
                .forEach(one -> all.add(
                        new Requirement.Speaking(one.code(), level(one.level()), one.seats(), Optional.empty())));
        asked.skills().stream()
                .filter(one -> one.seats() > 0)
                .forEach(one -> all.add(
                        new Requirement.Skilled(one.word().toLowerCase(Locale.ROOT), one.seats(), Optional.empty())));
        if (asked.budgetPerHour() != null) {
            all.add(new Requirement.Budget(new Money(asked.budgetPerHour(), asked.currency())));
        }
        locked.forEach(id -> all.add(new Requirement.MustBeIn(id)));
        leftOut.forEach(id -> all.add(new Requirement.MustBeOut(id)));
        return new TeamRequest(asked.currency(), all);
    }

    private static Candidate candidate(Considered one, TeamAsked asked) {
        Professional who = one.professional();
        return new Candidate(
                who.id(),
                one.judgement().roles().stream().map(SeatRole::name).collect(Collectors.toSet()),
                who.admissions().stream()
                        .filter(admission -> admission.standing() == Admission.Standing.GOOD
                                && ShortlistRules.checkedOn(admission, asked.from()))
                        .map(Admission::jurisdiction)
                        .collect(Collectors.toSet()),
                who.profile().languages().stream()
                        .collect(Collectors.toMap(LanguageSkill::code, skill -> level(skill.level()))),
                ShortlistRules.words(who)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                day(who),
                one.judgement().weeklyMinutes() / 60,
                Objects.requireNonNull(one.judgement().hourlyRate()),
                ShortlistRules.site(who, asked)
                        .or(() -> who.profile().locations().stream().findFirst())
                        .orElse(""),
                one.judgement().rank());
    }

    private static Candidate.Level level(LanguageSkill.Level level) {
        return Candidate.Level.valueOf(level.name());
    }

    private static Candidate.Day day(Professional who) {
        return who.profile().hours().days().values().stream()
                .findFirst()
                .map(hours -> new Candidate.Day(who.profile().timeZone(), minute(hours.from()), minute(hours.until())))
                .orElse(new Candidate.Day(who.profile().timeZone(), LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.of(ofDay / 60 % 24, ofDay % 60);
    }
}
