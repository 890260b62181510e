package org.secondchair.engagement.web;

import java.util.List;
import java.util.Optional;
import org.secondchair.access.Organizations;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Undertakings;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What engagements put into the rail, the matter's page and the start page. */
@Configuration(proxyBeanMethods = false)
class EngagementSlots {
    @Bean
    NavEntry engagementsEntry(Engagements engagements) {
        return new NavEntry(
                NavSection.HAND_OVER,
                "engagement.nav",
                "/engagements",
                20,
                _ -> true,
                visitor -> visitor.may(Permission.ANSWER_OFFER)
                        ? engagements.toAnswer().size()
                        : 0);
    }

    @Bean
    SlotContent engagementsOfMatter(Engagements engagements, Organizations organizations) {
        return SlotContent.of("matter.matter.side", 10, context -> {
            List<EngagementLine> lines = engagements.ofMatter(context.requireSubject()).stream()
                    .map(engagement -> line(engagement, context, organizations))
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("engagement/ofMatter", new EngagementsOfMatter(lines)));
        });
    }

    private static EngagementLine line(Engagement engagement, SlotContext context, Organizations organizations) {
        boolean client =
                engagement.clientOrganizationId().equals(context.visitor().organizationId());
        String partner =
                organizations.name(client ? engagement.providerOrganizationId() : engagement.clientOrganizationId());
        return new EngagementLine(engagement, partner, "/engagements/" + engagement.id());
    }

    @Bean
    SlotContent engagementsWaiting(Engagements engagements, Undertakings undertakings) {
        return SlotContent.of("home.start.waiting", 10, context -> {
            var part = new WaitingPart(
                    context.visitor().may(Permission.ANSWER_OFFER) ? engagements.toAnswer() : List.of(),
                    context.visitor().may(Permission.RELEASE_ENGAGEMENT) ? engagements.toRelease() : List.of(),
                    undertakings.toConfirm());
            return part.isEmpty() ? Optional.empty() : Optional.of(View.part("engagement/waiting", part));
        });
    }
}
