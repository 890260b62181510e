package org.secondchair.work.web;

import java.util.List;
import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.secondchair.work.Request;
import org.secondchair.work.Requests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests put into the pages of matters, engagements, offers and the start page. */
@Configuration(proxyBeanMethods = false)
class RequestSlots {
    @Bean
    SlotContent handOverAction(Access access, Matters matters) {
        return SlotContent.of(
                "matter.matter.actions",
                10,
                context -> matters.find(context.requireSubject())
                        .filter(Matter::open)
                        .filter(matter -> access.may(Permission.HAND_OVER, matter.id()))
                        .map(matter -> View.part("work/handOverAction", matter)));
    }

    @Bean
    SlotContent requestsOfMatter(Requests requests, Access access) {
        return SlotContent.of("matter.matter.main", 10, context -> {
            boolean hands = access.may(Permission.HAND_OVER, context.requireSubject());
            List<Request> found = requests.ofMatter(context.requireSubject());
            return found.isEmpty() && !hands
                    ? Optional.empty()
                    : Optional.of(View.part(
                            "work/requests", new RequestsPart(found, hands ? context.requireSubject() : null)));
        });
    }

    @Bean
    SlotContent requestsOfEngagement(Requests requests) {
        return SlotContent.of(
                "engagement.engagement.main",
                10,
                context -> Optional.of(View.part(
                        "work/requests", new RequestsPart(requests.ofEngagement(context.requireSubject()), null))));
    }

    @Bean
    SlotContent requestOfOffer(Requests requests) {
        return SlotContent.of(
                "engagement.offer.main",
                10,
                context -> requests.ofEngagement(context.requireSubject()).stream()
                        .findFirst()
                        .map(request -> View.part("work/offered", request)));
    }

    @Bean
    SlotContent requestsWaiting(Requests requests, Access access) {
        return SlotContent.of("home.start.waiting", 20, context -> {
            List<Request> answers = requests.toAnswer().stream()
                    .filter(request -> access.may(Permission.DO_REQUEST, request.engagementId()))
                    .toList();
            List<Request> deliveries = requests.toSignOff().stream()
                    .filter(request -> access.may(Permission.SIGN_OFF_REQUEST, request.engagementId()))
                    .toList();
            return answers.isEmpty() && deliveries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("work/waiting", new RequestsWaiting(answers, deliveries)));
        });
    }
}
