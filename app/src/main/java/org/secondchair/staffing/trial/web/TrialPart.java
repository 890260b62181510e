package org.secondchair.staffing.trial.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.trial.Conversion;
import org.secondchair.staffing.trial.Trial;

/**
 * A trial on a page of a placement.
 *
 * @param action where its forms go
 * @param trial null while no criteria are frozen
 * @param mayFreeze the visitor says what counts
 * @param mayRate the visitor's side may rate now and has not
 * @param open whether all that was said is read
 * @param conversion null while nothing is offered
 * @param mayOffer the visitor may offer to keep them
 * @param mayAnswer the visitor's word on the offer is open
 * @param mayClose the visitor says what came of it
 */
public record TrialPart(
        String action,
        @Nullable Trial trial,
        boolean mayFreeze,
        boolean mayRate,
        boolean open,
        List<Trial.Rating> ratings,
        @Nullable Conversion conversion,
        boolean mayOffer,
        boolean mayAnswer,
        boolean mayClose) {
    public TrialPart {
        ratings = List.copyOf(ratings);
    }
}
