package org.secondchair.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.tenancy.Acting;

class DecisionsTest extends ThirtyDocuments {
    @Test
    void refusesACodingThatContradictsTheProtocol() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        var wrong = new Coding(
                Coding.Responsive.NOT_RESPONSIVE, Coding.Privilege.NOT_PRIVILEGED, List.of("rebate"), false, "");
        UUID document = batch.documents().getFirst().documentId();
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, wrong, 3)))
                .isEqualTo(new Decided.Refused(List.of("Issues are for responsive documents only.")));
        assertThat(Acting.as(anna, () -> decisions.history(matter, document))).isEmpty();
    }

    @Test
    void refusesAHotDocumentThatIsNotResponsive() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        var wrong = new Coding(
                Coding.Responsive.NOT_RESPONSIVE, Coding.Privilege.NOT_PRIVILEGED, List.of(), true, "Look at this.");
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, wrong, 3)))
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("cannot be hot"));
        assertThat(Acting.as(anna, () -> decisions.history(matter, document))).isEmpty();
    }

    @Test
    void aSecondWindowReplacesADecisionOnlyWhereItSaysWhichOne() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        var first =
                (Decided.Saved) Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(true), 3));
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(false), 3)))
                .isInstanceOfSatisfying(Decided.Elsewhere.class, elsewhere -> {
                    assertThat(elsewhere.standing().seq()).isEqualTo(first.seq());
                    assertThat(elsewhere.standing().coding()).isEqualTo(coding(true));
                });
        var second = (Decided.Saved)
                Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(false), 3, first.seq()));
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), document, coding(true), 3, first.seq())))
                .as("what it replaced was replaced already")
                .isInstanceOf(Decided.Elsewhere.class);
        assertThat(Acting.as(anna, () -> decisions.coding(matter, document))).contains(coding(false));
        assertThat(Acting.as(anna, () -> decisions.inBatch(matter, batch.id())))
                .hasEntrySatisfying(
                        document, standing -> assertThat(standing.seq()).isEqualTo(second.seq()));
        UUID open = batch.documents().getLast().documentId();
        assertThat(Acting.as(anna, () -> decisions.decide(matter, batch.id(), open, coding(true), 3, first.seq())))
                .isInstanceOf(Decided.Refused.class);
    }

    @Test
    void nobodyDecidesInABatchThatIsNotTheirs() {
        Batch batch = next(anna, Batch.Kind.REVIEW);
        UUID document = batch.documents().getFirst().documentId();
        assertThat(Acting.as(ben, () -> decisions.decide(matter, batch.id(), document, coding(true), 3)))
                .isInstanceOf(Decided.NotYours.class);
    }
}
