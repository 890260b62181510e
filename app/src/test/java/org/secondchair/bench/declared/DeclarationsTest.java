package org.secondchair.bench.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.BenchFixtures;
import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class DeclarationsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    @Autowired
    Declarations declarations;

    @Autowired
    Professionals professionals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    BenchFixtures with;
    List<UUID> bench = new ArrayList<>();

    @BeforeEach
    void aProvider() {
        with = new BenchFixtures(context);
    }

    private Actor declared(boolean counted, String gender) {
        Actor person = access.person(with.manager.organizationId(), "Somebody Somewhere");
        UUID id = with.added(with.manager, "Somebody Somewhere");
        Acting.as(with.manager, () -> professionals.link(id, person.personId()));
        Acting.as(person, () -> declarations.declare(new Declaration(counted, Map.of(Question.GENDER, gender))));
        bench.add(id);
        return person;
    }

    private Map<String, Long> counts(@org.jspecify.annotations.Nullable List<UUID> among) {
        return Acting.as(with.manager, () -> declarations.counts(Question.GENDER, among));
    }

    @Test
    void nobodyButThePersonReadsADeclaration() {
        Actor person = declared(true, "WOMAN");
        assertThat(Acting.as(person, declarations::mine).answers()).containsEntry(Question.GENDER, "WOMAN");
        for (Actor other : List.of(with.manager, with.auditor, with.colleague, with.stranger)) {
            assertThat(Acting.as(other, declarations::mine)).isEqualTo(Declaration.NONE);
            assertThat(Acting.as(
                            other,
                            () -> transactions.read(() -> jdbc.sql("select count(*) from bench.declaration")
                                    .query(Integer.class)
                                    .single())))
                    .isZero();
        }
    }

    @Test
    void onlyCellsOfFiveAndMoreLeaveAndOnlyOfThoseWhoAgreed() {
        for (int i = 0; i < 5; i++) {
            declared(true, "WOMAN");
        }
        for (int i = 0; i < 4; i++) {
            declared(true, "MAN");
        }
        for (int i = 0; i < 6; i++) {
            declared(false, "NON_BINARY");
        }
        assertThat(counts(null)).containsExactly(Map.entry("WOMAN", 5L));
        assertThat(Acting.as(with.stranger, () -> declarations.counts(Question.GENDER, bench)))
                .isEmpty();
    }

    @Test
    void aGroupWhoseRestIsSmallIsLeftOutToo() {
        for (int i = 0; i < 12; i++) {
            declared(true, "WOMAN");
        }
        assertThat(counts(null)).containsEntry("WOMAN", 12L);
        assertThat(counts(bench.subList(0, 11))).isEmpty();
        assertThat(counts(bench.subList(0, 7))).containsEntry("WOMAN", 7L);
        assertThat(counts(bench.subList(0, 4))).isEmpty();
    }

    @Test
    void whoTakesItBackOrIsErasedIsCountedNoLonger() {
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(declared(true, "WOMAN"));
        }
        Acting.as(people.getFirst(), declarations::withdraw);
        assertThat(counts(null)).containsEntry("WOMAN", 5L);
        Acting.as(with.manager, () -> professionals.erase(bench.getLast()));
        assertThat(counts(null)).isEmpty();
        assertThat(Acting.as(people.getLast(), declarations::mine)).isEqualTo(Declaration.NONE);
    }
}
