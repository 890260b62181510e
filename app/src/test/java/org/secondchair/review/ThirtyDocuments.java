package org.secondchair.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A review of thirty documents, every third about what it is for, by Anna who reviews and Ben who checks. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
abstract class ThirtyDocuments {
    @Autowired
    AccessFixtures access;

    @Autowired
    CorpusFixtures corpus;

    @Autowired
    Documents documents;

    @Autowired
    Reviews reviews;

    @Autowired
    Batches batches;

    @Autowired
    Decisions decisions;

    @TempDir
    Path folder;

    Actor client;
    Actor anna;
    Actor ben;
    UUID matter;

    @BeforeEach
    void aReviewOfThirtyDocuments() throws IOException {
        client = corpus.client();
        matter = corpus.matter(client);
        UUID provider = access.organization("Plumb Line Review", Organizations.Kind.PROVIDER);
        anna = access.person(provider, "Anna Plumb");
        ben = access.person(provider, "Ben Line");
        access.seat(client, anna, matter, Role.REVIEWER);
        access.seat(client, ben, matter, Role.QC_REVIEWER);
        for (int i = 0; i < 30; i++) {
            boolean about = i % 3 == 0;
            Files.writeString(
                    folder.resolve("%02d.txt".formatted(i)),
                    (about ? "the rebate agreement with the pulp mill, note " : "lunch menu of the canteen, day ") + i,
                    UTF_8);
        }
        corpus.takeIn(client, matter, "Plumb", folder);
        Acting.as(
                client, () -> reviews.open(matter, "rebate agreements", 5, "Responsive: rebates.", List.of("rebate")));
    }

    Batch next(Actor actor, Batch.Kind kind) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(limit)) {
            switch (Acting.as(actor, () -> batches.checkOut(matter, kind))) {
                case CheckOut.Issued issued -> {
                    return issued.batch();
                }
                case CheckOut.Continued continued -> {
                    return continued.batch();
                }
                case CheckOut.BeingCut _ -> {}
                case CheckOut.NothingLeft _, CheckOut.NoReview _ -> throw new IllegalStateException("no work");
            }
        }
        throw new IllegalStateException("no batch in time");
    }

    static Coding coding(boolean responsive) {
        return new Coding(
                responsive ? Coding.Responsive.RESPONSIVE : Coding.Responsive.NOT_RESPONSIVE,
                Coding.Privilege.NOT_PRIVILEGED,
                responsive ? List.of("rebate") : List.of(),
                false,
                "");
    }

    boolean about(UUID document) {
        Document found =
                Acting.as(client, () -> documents.find(matter, document)).orElseThrow();
        return Integer.parseInt(found.name().substring(0, 2)) % 3 == 0;
    }

    void codeAll(Actor actor, Batch batch) {
        for (Batch.Place place : batch.documents()) {
            assertThat(Acting.as(
                            actor,
                            () -> decisions.decide(
                                    matter, batch.id(), place.documentId(), coding(about(place.documentId())), 12)))
                    .isInstanceOf(Decided.Saved.class);
        }
    }
}
