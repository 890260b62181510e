package org.secondchair.staffing.secondment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.People;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.secondment.Secondments;
import org.secondchair.staffing.secondment.Transfer;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Option;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who directs a seconded person, on both pages of a placement. */
@Configuration(proxyBeanMethods = false)
class SecondmentSlots {
    @Bean
    SlotContent supervisionForBothSides(Secondments secondments, Placements placements, People people, Access access) {
        return SlotContent.of(
                "staffing.placement.side",
                10,
                context -> seconded(placements, context.requireSubject()).map(placement -> {
                    boolean may = placement.state() == Placement.State.SEATED
                            && access.may(Permission.REQUEST_TEAM, placement.engagementId());
                    return View.part(
                            "staffing/supervision",
                            new SupervisionPart(
                                    Placements.at(placement) + "/supervision",
                                    secondments.of(placement.id()),
                                    may
                                            ? people.colleagues().stream()
                                                    .map(one ->
                                                            Option.of(one.id().toString(), one.name()))
                                                    .toList()
                                            : List.of()));
                }));
    }

    @Bean
    SlotContent supervisionForTheProfessional(Secondments secondments, Placements placements) {
        return SlotContent.of(
                "staffing.mine.side",
                10,
                context -> seconded(placements, context.requireSubject()).flatMap(placement -> {
                    List<Transfer> transfers = secondments.of(placement.id());
                    return transfers.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    View.part("staffing/supervision", new SupervisionPart("", transfers, List.of())));
                }));
    }

    private static Optional<Placement> seconded(Placements placements, UUID placementId) {
        return placements.find(placementId).filter(one -> one.kind() == Placement.Kind.SECONDMENT);
    }
}
