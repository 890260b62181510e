package org.secondchair.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Locks;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictStateChanged;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.tenancy.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever is not cleared of conflicts out of matter and engagement. A seat given and a change of state wait for each
 * other, so that nobody slips in between; and who has several subjects is let in once all of them are cleared.
 */
@Component
class ConflictGate {
    private final SeatedAsStore store;
    private final ConflictChecks checks;
    private final ConflictEntries register;
    private final Locks locks;
    private final Clock clock;

    ConflictGate(SeatedAsStore store, ConflictChecks checks, ConflictEntries register, Locks locks, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.register = register;
        this.locks = locks;
        this.clock = clock;
    }

    /** To be called before a seat is given: see {@link ConflictChecks#hold}. */
    void hold(Engagement engagement) {
        checks.hold(engagement.matterId());
    }

    /**
     * Whoever got a seat just now, in the same transaction, is kept out unless cleared, and checked unless that was done.
     *
     * @param people without a subject: as they were seated before, else by name
     */
    void seated(Engagement engagement, List<Team.Seated> people, Map<UUID, String> names) {
        checks.hold(engagement.matterId());
        Map<UUID, Set<UUID>> before = subjects(store.ofPeople(
                engagement.matterId(),
                people.stream().map(Team.Seated::personId).toList()));
        Map<UUID, ConflictSubject> stated = new LinkedHashMap<>();
        Set<UUID> restated = new HashSet<>();
        for (Team.Seated seated : people) {
            UUID person = seated.personId();
            ConflictSubject subject = seated.subject();
            if (subject == null) {
                if (before.containsKey(person) && seatedHere(engagement, person)) {
                    continue;
                }
                subject = byName(person, Objects.requireNonNull(names.get(person)));
            }
            Optional<ConflictSubject> known = store.subject(engagement.id(), person, subject.id());
            if (known.isEmpty() || !known.get().equals(subject)) {
                store.put(engagement, person, subject, Acting.current(), clock.instant());
                stated.put(subject.id(), subject);
                if (known.isPresent()) {
                    restated.add(person);
                }
            }
        }
        List<SeatedAsStore.SeatedAs> all = store.ofPeople(
                engagement.matterId(),
                people.stream().map(Team.Seated::personId).toList());
        Map<UUID, ConflictCheck.Standing> standings = checks.standings(
                engagement.matterId(),
                all.stream().map(SeatedAsStore.SeatedAs::subjectId).distinct().toList());
        // whoever is kept out of the matter by an engagement that is over, and not shown any more, is kept out of this
        // one
        Set<UUID> keptOut = locks.held(engagement.matterId(), Safeguard.CONFLICT.lock());
        subjects(all).forEach((person, subjectIds) -> {
            Let let = Let.of(subjectIds, standings);
            if (!let.in() || restated.contains(person) || keptOut.contains(person)) {
                keepOut(engagement.matterId(), engagement.id(), person, null);
            } else if (let.until() != null) {
                keepOut(engagement.matterId(), engagement.id(), person, let.until());
            }
        });
        ask(engagement, stated.values(), standings, restated, all);
    }

    private boolean seatedHere(Engagement engagement, UUID person) {
        return store.ofPeople(engagement.matterId(), List.of(person)).stream()
                .anyMatch(row -> row.engagementId().equals(engagement.id()));
    }

    private void ask(
            Engagement engagement,
            Collection<ConflictSubject> stated,
            Map<UUID, ConflictCheck.Standing> standings,
            Set<UUID> restated,
            List<SeatedAsStore.SeatedAs> all) {
        Set<UUID> anew = all.stream()
                .filter(row -> restated.contains(row.personId()))
                .map(SeatedAsStore.SeatedAs::subjectId)
                .collect(Collectors.toSet());
        List<ConflictSubject> unchecked = stated.stream()
                .filter(subject -> anew.contains(subject.id()) || unchecked(standings.get(subject.id())))
                .toList();
        if (!unchecked.isEmpty()) {
            checks.submit(engagement.matterId(), unchecked);
        }
    }

    /** As whom people are seated in the engagement who were never checked, as far as the acting person may know. */
    List<ConflictSubject> unchecked(Engagement engagement) {
        List<ConflictSubject> subjects = store.subjects(engagement.id());
        Map<UUID, ConflictCheck.Standing> standings = checks.standings(
                engagement.matterId(),
                subjects.stream().map(ConflictSubject::id).toList());
        return subjects.stream()
                .filter(subject -> unchecked(standings.get(subject.id())))
                .toList();
    }

    private static boolean unchecked(ConflictCheck.@Nullable Standing standing) {
        return standing == null || standing.state() == ConflictCheck.State.UNCHECKED;
    }

    private static ConflictSubject byName(UUID person, String name) {
        return new ConflictSubject(
                person,
                Acting.current().organizationId(),
                true,
                List.of(new ConflictSubject.Stated(
                        name, org.secondchair.matter.Party.Kind.PERSON, ConflictSubject.Tie.OWN_NAME, null, null)));
    }

    /** In the transaction of the check or the decision, which somebody of the client's makes. */
    @EventListener
    void changed(ConflictStateChanged event) {
        List<UUID> people = store.ofSubjects(event.matterId(), List.of(event.subjectId())).stream()
                .map(SeatedAsStore.SeatedAs::personId)
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return;
        }
        List<SeatedAsStore.SeatedAs> all = store.ofPeople(event.matterId(), people);
        Map<UUID, ConflictCheck.Standing> standings = checks.standings(
                event.matterId(),
                all.stream().map(SeatedAsStore.SeatedAs::subjectId).distinct().toList());
        subjects(all).forEach((person, subjectIds) -> {
            Let let = Let.of(subjectIds, standings);
            List<UUID> engagements = all.stream()
                    .filter(row -> row.personId().equals(person))
                    .map(SeatedAsStore.SeatedAs::engagementId)
                    .distinct()
                    .toList();
            for (UUID engagementId : engagements) {
                if (let.in()) {
                    letIn(event.matterId(), person);
                    letIn(engagementId, person);
                }
                if (!let.in() || let.until() != null) {
                    keepOut(event.matterId(), engagementId, person, let.until());
                }
            }
        });
    }

    /** Whoever is seated as that person of the bench is compared again, by their names as they are now. */
    @EventListener
    void tiesChanged(ConflictEntries.TiesChanged event) {
        store.seatsOf(event.personId()).forEach((matterId, subject) -> {
            List<ConflictSubject.Stated> names = new ArrayList<>(subject.names().stream()
                    .filter(name -> name.tie() == ConflictSubject.Tie.OWN_NAME)
                    .toList());
            names.addAll(register.ofPerson(event.personId()));
            checks.submit(
                    matterId,
                    List.of(new ConflictSubject(subject.id(), subject.organizationId(), subject.disclosed(), names)));
        });
    }

    /** @param until when they no longer are; null where that is not known */
    private record Let(boolean in, @Nullable Instant until) {
        static Let of(Set<UUID> subjectIds, Map<UUID, ConflictCheck.Standing> standings) {
            List<ConflictCheck.Standing> own = subjectIds.stream()
                    .map(standings::get)
                    .filter(Objects::nonNull)
                    .toList();
            boolean in = own.size() == subjectIds.size() && own.stream().allMatch(ConflictCheck.Standing::cleared);
            Instant until = own.stream()
                    .map(ConflictCheck.Standing::waivedUntil)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return new Let(in, in ? until : null);
        }
    }

    private static Map<UUID, Set<UUID>> subjects(List<SeatedAsStore.SeatedAs> rows) {
        Map<UUID, Set<UUID>> subjects = new LinkedHashMap<>();
        rows.forEach(row ->
                subjects.computeIfAbsent(row.personId(), _ -> new HashSet<>()).add(row.subjectId()));
        return subjects;
    }

    private void keepOut(UUID matterId, UUID engagementId, UUID person, @Nullable Instant from) {
        for (UUID scope : List.of(matterId, engagementId)) {
            locks.place(
                    scope, new Locks.Whom.Person(person), Safeguard.CONFLICT.lock(), Safeguard.CONFLICT.reason(), from);
        }
    }

    private void letIn(UUID scope, UUID person) {
        locks.lift(scope, new Locks.Whom.Person(person), Safeguard.CONFLICT.lock());
    }

    /** Those who are kept out of the engagement by it now. */
    Set<UUID> keptOut(Engagement engagement) {
        return locks.held(engagement.id(), Safeguard.CONFLICT.lock());
    }

    /** The people of the provider whom it concerns, by engagement. */
    Map<UUID, List<UUID>> concerned(UUID matterId, List<UUID> subjectIds) {
        Map<UUID, List<UUID>> people = new LinkedHashMap<>();
        store.ofSubjects(matterId, subjectIds)
                .forEach(row -> people.computeIfAbsent(row.engagementId(), _ -> new ArrayList<>())
                        .add(row.personId()));
        return people;
    }
}
