package org.secondchair.review.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Role;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.Samples;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import tools.jackson.databind.JsonNode;

/** Who sees what of a review. */
class ReviewReadersTest extends FourteenDocuments {
    @Test
    void aCheckerSeesTheirOwnLineAloneAndBillingSeesNoWordOfADocument() {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 100);
        JsonNode forManager = review.report(review.with.manager);
        assertThat(texts(forManager.path("work").path("reviewers"), "name")).containsExactly("Ravi Solheim");
        assertThat(forManager.path("seen").isNull()).isTrue();
        JsonNode forChecker = review.report(review.checker);
        assertThat(forChecker.path("work").path("everybody").asBoolean()).isFalse();
        assertThat(forChecker.path("work").path("reviewers").size()).isZero();
        assertThat(forChecker.path("found").path("responsive").asLong()).isEqualTo(8);
        var access = context.getBean(AccessFixtures.class);
        Actor billing = access.person(review.with.owner.organizationId(), "Vesna Tice");
        access.seat(review.with.owner, billing, review.matter, Role.BILLING);
        JsonNode forBilling = review.report(billing);
        assertThat(forBilling.path("content").isNull()).isTrue();
        assertThat(forBilling.toString()).doesNotContain("board knew");
        assertThat(review.browser(review.with.reviewer)
                        .get(review.page("/report"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDocumentShowsItsCodingToThoseWhoCheckAndToNobodyWhoChecksItNow() {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 100);
        String document = review.page("/documents/" + review.document("counsel").id());
        assertThat(review.browser(review.with.owner).get(document).body())
                .contains("legal advice")
                .contains("Ravi Solheim");
        assertThat(review.browser(review.checker).get(document).body())
                .contains("legal advice")
                .doesNotContain("Ravi Solheim");
        assertThat(review.browser(review.with.reviewer).get(document).body()).doesNotContain("legal advice");
        Acting.as(review.checker, () -> context.getBean(Samples.class).drawForChecking(review.matter, 14));
        for (boolean held = false; !held; ) {
            Acting.as(review.checker, () -> context.getBean(Batches.class).checkOut(review.matter, Batch.Kind.QC));
            held = review.browser(review.checker).get(document).body().contains("taking a second look");
            if (!held) {
                assertThat(review.code(review.checker, "checks", 4)).isPositive();
            }
        }
        assertThat(review.browser(review.checker).get(document).body()).doesNotContain("legal advice");
        assertThat(review.browser(review.with.owner).get(document).body()).contains("legal advice");
    }
}
