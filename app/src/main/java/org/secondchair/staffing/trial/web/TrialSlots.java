package org.secondchair.staffing.trial.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.trial.Conversion;
import org.secondchair.staffing.trial.Conversions;
import org.secondchair.staffing.trial.Trial;
import org.secondchair.staffing.trial.Trials;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trials on both pages of a placement. */
@Configuration(proxyBeanMethods = false)
class TrialSlots {
    @Bean
    SlotContent trialForBothSides(Trials trials, Conversions conversions, Placements placements, Access access) {
        return SlotContent.of(
                "staffing.placement.side",
                20,
                context -> tried(placements, context.requireSubject()).map(placement -> {
                    boolean client = access.may(Permission.REQUEST_TEAM, placement.engagementId());
                    boolean provider = access.may(Permission.STAFF_ENGAGEMENT, placement.engagementId());
                    Optional<Trial> trial = trials.find(placement.id());
                    List<Trial.Rating> ratings = trials.ratings(placement.id());
                    boolean open = trials.open(placement.id());
                    Optional<Conversion> conversion = conversions.find(placement.id());
                    return View.part(
                            "staffing/trial",
                            new TrialPart(
                                    Placements.at(placement) + "/trial",
                                    trial.orElse(null),
                                    client
                                            && trial.isEmpty()
                                            && placement.state().live(),
                                    client && rates(trials, placement, trial, ratings, Trial.Side.CLIENT, open),
                                    open,
                                    ratings,
                                    conversion.orElse(null),
                                    client && open && conversion.isEmpty(),
                                    provider
                                            && conversion
                                                    .filter(one -> one.provider() == Conversion.Consent.OPEN)
                                                    .isPresent(),
                                    client
                                            && conversion
                                                    .filter(one -> one.state() == Conversion.Consent.ACCEPTED
                                                            && one.outcome() == Conversion.Outcome.OPEN)
                                                    .isPresent()));
                }));
    }

    @Bean
    SlotContent trialForTheProfessional(Trials trials, Conversions conversions, Placements placements) {
        return SlotContent.of(
                "staffing.mine.side",
                20,
                context -> tried(placements, context.requireSubject())
                        .flatMap(placement -> trials.find(placement.id()).map(trial -> {
                            List<Trial.Rating> ratings = trials.ratings(placement.id());
                            boolean open = trials.open(placement.id());
                            Optional<Conversion> conversion = conversions.find(placement.id());
                            return View.part(
                                    "staffing/trial",
                                    new TrialPart(
                                            Placements.mine(placement) + "/trial",
                                            trial,
                                            false,
                                            rates(
                                                    trials,
                                                    placement,
                                                    Optional.of(trial),
                                                    ratings,
                                                    Trial.Side.PROFESSIONAL,
                                                    open),
                                            open,
                                            ratings,
                                            conversion.orElse(null),
                                            false,
                                            conversion
                                                    .filter(one -> one.professional() == Conversion.Consent.OPEN)
                                                    .isPresent(),
                                            false));
                        })));
    }

    private static boolean rates(
            Trials trials,
            Placement placement,
            Optional<Trial> trial,
            List<Trial.Rating> ratings,
            Trial.Side side,
            boolean open) {
        return trial.isPresent()
                && !open
                && trials.over(placement)
                && ratings.stream().noneMatch(one -> one.side() == side);
    }

    private static Optional<Placement> tried(Placements placements, UUID placementId) {
        return placements.find(placementId).filter(one -> one.kind() == Placement.Kind.TRIAL);
    }
}
