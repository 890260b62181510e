package org.secondchair.review.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.secondchair.access.BenchPeople;
import org.secondchair.access.Memberships;
import org.secondchair.access.Role;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.jobs.Job;
import org.secondchair.jobs.Jobs;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.Coding;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** A matter with documents in families, an open review and seated reviewers; everything goes the product's own way. */
@Component
class Rehearsal {
    private static final String[] WORDS = {
        "rebate", "pulp", "mill", "invoice", "harbour", "delivery", "canteen", "schedule", "gauge", "warranty", "pump",
        "quarter", "freight", "notice", "meeting", "claim", "sample", "carrier", "tender", "storage", "customs", "audit"
    };

    private final ObjectProvider<BenchPeople> people;
    private final Memberships memberships;
    private final Matters matters;
    private final Collections collections;
    private final Documents documents;
    private final Reviews reviews;
    private final Batches batches;
    private final Jobs jobs;

    Rehearsal(
            ObjectProvider<BenchPeople> people,
            Memberships memberships,
            Matters matters,
            Collections collections,
            Documents documents,
            Reviews reviews,
            Batches batches,
            Jobs jobs) {
        this.people = people;
        this.memberships = memberships;
        this.matters = matters;
        this.collections = collections;
        this.documents = documents;
        this.reviews = reviews;
        this.batches = batches;
        this.jobs = jobs;
    }

    /** @param familyOf root of each document */
    record Stage(Actor owner, UUID matterId, List<Actor> reviewers, Map<UUID, UUID> familyOf) {}

    /** Takes in at least so many documents, opens the review and waits until the first batches are cut. */
    Stage set(int howMany, int reviewers, int batchSize) {
        UUID firm = people.getObject().organization("Marlow & Tice LLP");
        Actor owner = people.getObject().person(firm, "Sunniva Marlow");
        UUID matter =
                Acting.as(owner, () -> matters.open(new MatterDetails("Rehearsal", "0000-0002", "", ZoneOffset.UTC)));
        takeIn(owner, matter, howMany);
        List<Actor> seated = new ArrayList<>();
        for (int i = 0; i < reviewers; i++) {
            Actor reviewer = people.getObject().person(firm, "Reviewer " + i);
            Acting.as(owner, () -> memberships.grant(reviewer.personId(), matter, Role.REVIEWER, null));
            seated.add(reviewer);
        }
        Acting.as(
                owner,
                () -> reviews.open(
                        matter, "rebates of the pulp mill", batchSize, "Responsive: rebates.", List.of("rebate")));
        await(() -> Acting.as(owner, () -> batches.ready(matter, Batch.Kind.REVIEW)) > 0);
        return new Stage(owner, matter, seated, families(owner, matter));
    }

    private void takeIn(Actor owner, UUID matter, int howMany) {
        try {
            Path folder = Files.createTempDirectory("rehearsal");
            try {
                var random = new Random(11);
                for (int i = 0, made = 0; made < howMany; i++) {
                    int attachments = i % 4 == 0 ? 1 + random.nextInt(3) : 0;
                    Files.writeString(
                            folder.resolve("mail-%06d.eml".formatted(i)),
                            mail(random, i, attachments),
                            StandardCharsets.UTF_8);
                    made += 1 + attachments;
                }
                Collection collection = Acting.as(
                        owner, () -> collections.takeIn(matter, "Rehearsal", "Oskar Brandt", List.of(folder)));
                UUID job = Objects.requireNonNull(collection.jobId());
                await(() -> Acting.as(owner, () -> jobs.find(job))
                        .map(Job::state)
                        .filter(Job.State::over)
                        .isPresent());
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mail(Random random, int number, int attachments) {
        var mail = new StringBuilder("""
                From: Ines Vale <ines.vale@harbour.example>
                To: Oskar Brandt <oskar.brandt@mill.example>
                Date: Tue, 3 Mar 2026 10:00:00 +0000
                Subject: Shipment %d
                Message-ID: <%d@harbour.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                """.formatted(number, number)).append(words(random, number, 180));
        for (int i = 0; i < attachments; i++) {
            mail.append("""

                    --b
                    Content-Type: text/plain; charset=utf-8
                    Content-Disposition: attachment; filename="list-%d.txt"

                    """.formatted(i)).append(words(random, number, 120));
        }
        return mail.append("\n--b--\n").toString();
    }

    private static String words(Random random, int number, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean about = number % 10 == 0 && random.nextInt(6) == 0;
            text.append(about ? "rebate" : WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    private Map<UUID, UUID> families(Actor owner, UUID matter) {
        Map<UUID, UUID> families = new HashMap<>();
        List<Document> page;
        int from = 0;
        do {
            int at = from;
            page = Acting.as(owner, () -> documents.from(matter, at, 1_000));
            page.forEach(document -> families.put(document.id(), document.familyId()));
            from += page.size();
        } while (!page.isEmpty());
        return families;
    }

    static Coding coding(boolean responsive) {
        return new Coding(
                responsive ? Coding.Responsive.RESPONSIVE : Coding.Responsive.NOT_RESPONSIVE,
                Coding.Privilege.NOT_PRIVILEGED,
                List.of(),
                false,
                "");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            pause(50);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The value below which that share of the times lies, in milliseconds. */
    static double quantile(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        long at = sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(sorted.length * share))];
        return Math.round(at / 1e4) / 100.0;
    }
}
