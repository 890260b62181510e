package org.secondchair.work.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.secondchair.work.Request;
import org.secondchair.work.Requests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What requests put into the pages of matters, engagements, offers and the start page. */
@Configuration(proxyBeanMethods = false)
class RequestSlots {
    private record Slot(String slot, int order, Function<SlotContext, Optional<View.Part>> filled)
            implements SlotContent {
        @Override
        public Optional<View.Part> render(SlotContext context) {
            return filled.apply(context);
        }
    }

    @Bean
    SlotContent handOverAction(Access access, Matters matters) {
        return new Slot(
                "matter.matter.actions",
                10,
                context -> matters.find(context.requireSubject())
                        .filter(Matter::open)
                        .filter(matter -> access.decide(Permission.HAND_OVER, matter.id()) instanceof Decision.Allowed)
                        .map(matter -> View.part("work/handOverAction", matter)));
    }

    @Bean
    SlotContent requestsOfMatter(Requests requests, Access access) {
        return new Slot("matter.matter.main", 10, context -> {
            boolean hands = access.decide(Permission.HAND_OVER, context.requireSubject()) instanceof Decision.Allowed;
            List<Request> found = requests.ofMatter(context.requireSubject());
            return found.isEmpty() && !hands
                    ? Optional.empty()
                    : Optional.of(View.part(
                            "work/requests", new RequestsPart(found, hands ? context.requireSubject() : null)));
        });
    }

    @Bean
    SlotContent requestsOfEngagement(Requests requests) {
        return new Slot(
                "engagement.engagement.main",
                10,
                context -> Optional.of(View.part(
                        "work/requests", new RequestsPart(requests.ofEngagement(context.requireSubject()), null))));
    }

    @Bean
    SlotContent requestOfOffer(Requests requests) {
        return new Slot(
                "engagement.offer.main",
                10,
                context -> requests.ofEngagement(context.requireSubject()).stream()
                        .findFirst()
                        .map(request -> View.part("work/offered", request)));
    }

    @Bean
    SlotContent requestsWaiting(Requests requests, Access access) {
        return new Slot("home.start.waiting", 20, context -> {
            List<Request> answers = requests.toAnswer().stream()
                    .filter(request ->
                            access.decide(Permission.DO_REQUEST, request.engagementId()) instanceof Decision.Allowed)
                    .toList();
            List<Request> deliveries = requests.toSignOff().stream()
                    .filter(request -> access.decide(Permission.SIGN_OFF_REQUEST, request.engagementId())
                            instanceof Decision.Allowed)
                    .toList();
            return answers.isEmpty() && deliveries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(View.part("work/waiting", new RequestsWaiting(answers, deliveries)));
        });
    }
}
