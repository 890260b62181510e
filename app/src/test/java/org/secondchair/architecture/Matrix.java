package org.secondchair.architecture;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Locks;
import org.secondchair.access.Memberships;
import org.secondchair.access.Role;
import org.secondchair.access.Walls;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.architecture.MatrixTable.Endpoint;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Sends real requests to a running server as everybody who could ask. */
final class Matrix {
    /** A cell whose answer is not the one written down. */
    record Mismatch(Endpoint endpoint, Role role, Relation relation, Answer expected, Answer got, int status) {
        /** Somebody got further than they should have. */
        boolean leak() {
            return got == Answer.PASSED || got == Answer.FAULT && expected != Answer.PASSED;
        }

        @Override
        public String toString() {
            return "%s · %s %s: %s expected, %s (%d) got"
                    .formatted(endpoint.line(), relation, role, expected, got, status);
        }
    }

    private record Person(Actor actor, String cookie) {}

    private final AutowireCapableBeanFactory beans;
    private final int port;
    private final MatrixTable table = new MatrixTable();
    private final AccessFixtures fixtures;
    private final DoorFixtures door;
    private final Scenario scenario;
    private final Map<String, Person> people = new HashMap<>();

    Matrix(AutowireCapableBeanFactory beans, int port) {
        this.beans = beans;
        this.port = port;
        this.fixtures = beans.createBean(AccessFixtures.class);
        this.door = beans.createBean(DoorFixtures.class);
        this.scenario = new Scenario(fixtures, beans.getBean(Matters.class));
        contributors().forEach(contributor -> contributor.fill(scenario));
    }

    MatrixTable table() {
        return table;
    }

    Scenario scenario() {
        return scenario;
    }

    private List<MatrixFixtures> contributors() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(MatrixFixtures.class));
        return scan.findCandidateComponents("org.secondchair").stream()
                .map(found -> (MatrixFixtures) beans.createBean(type(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> type(@org.jspecify.annotations.Nullable String name) {
        try {
            return Class.forName(java.util.Objects.requireNonNull(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks each endpoint in each role and relation; answers with what differs from the table. */
    List<Mismatch> run(Collection<Endpoint> endpoints, Collection<Role> roles, Collection<Relation> relations) {
        List<Mismatch> mismatches = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            for (Relation relation : relations) {
                for (Role role : roles) {
                    if (asked(role, relation)) {
                        ask(endpoint, role, relation).ifPresent(mismatches::add);
                    }
                }
            }
        }
        return mismatches;
    }

    /** What does not depend on the role is asked by one role. */
    private static boolean asked(Role role, Relation relation) {
        return switch (relation) {
            case MEMBER, COLLEAGUE, WALLED, FOREIGN, LOCKED, ENDED -> true;
            case WALLED_ORGANIZATION -> role == Role.REVIEWER;
            case EXPIRED, DISABLED, IDLE, OVERDUE, STALE, FORGED, ANONYMOUS -> role == Role.CLIENT_OWNER;
        };
    }

    private java.util.Optional<Mismatch> ask(Endpoint endpoint, Role role, Relation relation) {
        Person person = person(role, relation);
        if (endpoint.pattern().contains("session")
                || endpoint.pattern().contains("sign-out")
                || endpoint.pattern().contains("password")
                || relation == Relation.IDLE
                || relation == Relation.OVERDUE) {
            person = renewed(person, relation);
        }
        HttpResponse<String> response = send(endpoint, scenario.path(endpoint.pattern()), person.cookie(), relation);
        boolean ofTheClient = person.actor().organizationId().equals(scenario.client());
        Answer expected = table.expected(endpoint, role, relation, ofTheClient);
        // too many attempts to sign in: nobody got in by that, and the door has tests of its own
        boolean throttled = response.statusCode() == 429 && endpoint.permission() == Permission.PUBLIC;
        Answer got = throttled ? expected : Answer.of(response);
        return got == expected
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Mismatch(endpoint, role, relation, expected, got, response.statusCode()));
    }

    HttpResponse<String> send(Endpoint endpoint, String path, String cookie, Relation relation) {
        HttpVisitor visitor = new HttpVisitor(port).with(cookie);
        if (relation == Relation.FORGED) {
            visitor.header("Sec-Fetch-Site", "cross-site");
        }
        if (path.startsWith("/api/")) {
            return visitor.json(endpoint.method(), path, "GET".equals(endpoint.method()) ? "" : "{}");
        }
        return "GET".equals(endpoint.method()) ? visitor.get(path) : visitor.post(path);
    }

    String cookie(Role role, Relation relation) {
        return person(role, relation).cookie();
    }

    Actor actor(Role role, Relation relation) {
        return person(role, relation).actor();
    }

    private Person person(Role role, Relation relation) {
        return people.computeIfAbsent(role + " " + relation, _ -> signedIn(seated(role, relation), relation));
    }

    private Person renewed(Person person, Relation relation) {
        return relation == Relation.DISABLED ? person : signedIn(person.actor(), relation);
    }

    private Person signedIn(Actor actor, Relation relation) {
        String cookie = relation == Relation.ANONYMOUS ? "secondchair=forged" : fixtures.cookie(actor);
        switch (relation) {
            case IDLE -> door.age(actor, "seen_at = now() - interval '21 minutes'");
            case OVERDUE -> door.age(actor, "ends_at = now() - interval '1 second'");
            case STALE -> door.age(actor, "proved_at = now() - interval '11 minutes'");
            case DISABLED -> door.disable(actor);
            case MEMBER,
                    COLLEAGUE,
                    WALLED,
                    WALLED_ORGANIZATION,
                    FOREIGN,
                    LOCKED,
                    ENDED,
                    EXPIRED,
                    FORGED,
                    ANONYMOUS -> {}
        }
        return new Person(actor, cookie);
    }

    private Actor seated(Role role, Relation relation) {
        boolean provides = role == Role.PROJECT_MANAGER || role == Role.QC_REVIEWER || role == Role.REVIEWER;
        UUID organization = switch (relation) {
            case COLLEAGUE -> scenario.client();
            case FOREIGN -> scenario.stranger();
            case WALLED_ORGANIZATION ->
                fixtures.organization("Shut out Ltd", org.secondchair.access.Organizations.Kind.PROVIDER);
            case MEMBER, WALLED, LOCKED, ENDED, EXPIRED, DISABLED, IDLE, OVERDUE, STALE, FORGED, ANONYMOUS ->
                provides ? scenario.provider() : scenario.client();
        };
        Actor actor = fixtures.person(organization, relation + " " + role, role);
        door.password(actor);
        for (UUID scope : List.of(scenario.matterId(), scenario.engagementId())) {
            seat(actor, scope, role, relation);
        }
        return actor;
    }

    private void seat(Actor actor, UUID scope, Role role, Relation relation) {
        Actor owner = scenario.owner();
        switch (relation) {
            case COLLEAGUE, FOREIGN, ANONYMOUS -> {}
            case EXPIRED ->
                Acting.as(
                        owner,
                        () -> beans.getBean(Memberships.class)
                                .grant(
                                        actor.personId(),
                                        scope,
                                        role,
                                        Instant.now().minusSeconds(1)));
            case MEMBER, DISABLED, IDLE, OVERDUE, STALE, FORGED -> fixtures.seat(owner, actor, scope, role);
            case WALLED -> {
                fixtures.seat(owner, actor, scope, role);
                Acting.as(
                        owner,
                        () -> beans.getBean(Walls.class)
                                .raiseAgainstPerson(scope, actor.personId(), "worked for the other side"));
            }
            case WALLED_ORGANIZATION -> {
                fixtures.seat(owner, actor, scope, role);
                Acting.as(
                        owner,
                        () -> beans.getBean(Walls.class)
                                .raiseAgainstOrganization(scope, actor.organizationId(), "works for the other side"));
            }
            case LOCKED -> {
                fixtures.seat(owner, actor, scope, role);
                Acting.as(
                        owner,
                        () -> beans.getBean(Locks.class)
                                .place(scope, new Locks.Whom.Person(actor.personId()), "undertaking", "Confirm it."));
            }
            case ENDED -> {
                fixtures.seat(owner, actor, scope, role);
                Acting.as(owner, () -> beans.getBean(Memberships.class).end(actor.personId(), scope));
            }
        }
    }
}
