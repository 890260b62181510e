package org.secondchair.bench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.bench.BenchFixtures;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class SamplesTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    @Autowired
    Professionals professionals;

    private HttpResponse<String> fill(Actor actor, int people, String key) {
        return new HttpVisitor(port)
                .with(access.cookie(actor))
                .header("Idempotency-Key", key)
                .json("POST", "/api/bench/samples", "{\"seed\": 3, \"people\": " + people + "}");
    }

    @Test
    void anEmptyBenchIsFilledOnceAndEverybodyOnItIsMarkedAsMadeUp() {
        var bench = new BenchFixtures(context);
        String key = UUID.randomUUID().toString();
        assertThat(fill(bench.lawyer, 40, key).statusCode()).isEqualTo(403);
        assertThat(fill(bench.manager, 2_501, key).statusCode()).isEqualTo(400);
        for (int again = 0; again < 2; again++) {
            assertThat(fill(bench.manager, 40, key).statusCode()).isEqualTo(201);
        }
        Acting.as(bench.manager, () -> {
            var found = professionals.search(ProfessionalQuery.ALL, null, 50);
            assertThat(found.count()).isEqualTo(40);
            assertThat(found.page().items()).allMatch(one -> one.sample());
        });
        assertThat(fill(bench.manager, 40, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void madeUpPeopleNeverStandBesideRealOnes() {
        var bench = new BenchFixtures(context);
        bench.added(bench.manager, "Amparo Quelho");
        assertThat(fill(bench.manager, 40, UUID.randomUUID().toString()).statusCode())
                .isEqualTo(409);
        assertThat(Acting.as(bench.manager, () -> professionals.count(ProfessionalQuery.ALL)))
                .isEqualTo(1);
    }
}
