package org.secondchair.work.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.work.HandOver;
import org.secondchair.work.Move;
import org.secondchair.work.Request;
import org.secondchair.work.RequestEvent;
import org.secondchair.work.Requests;
import org.secondchair.work.prediction.Forecast;
import org.secondchair.work.prediction.Load;
import org.secondchair.work.prediction.Priority;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RequestApi {
    /** Everything the wizard asks for, in one piece. @param rate null: as assumed of the model */
    record Order(
            String title,
            @Nullable String instructions,
            int documents,
            @Nullable String documentsNote,
            Instant dueAt,
            Priority priority,
            EngagementModel model,
            @Nullable String currency,
            @Nullable BigDecimal rate,
            @Nullable Integer documentsPerHour,
            UUID providerId,
            @Nullable UUID supervisorId) {}

    record HandedOver(UUID engagementId, UUID requestId) {}

    record Why(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason.strip();
        }

        String said() {
            if (text().isEmpty() || text().length() > 2000) {
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, "work.wrong.reason");
            }
            return text();
        }
    }

    /** As the API tells of a request. @param state such as {@code IN_PROGRESS} */
    record Told(Request request, String state, List<Step> steps) {}

    record Step(String state, String by, String reason, Instant at) {
        static Step of(RequestEvent event) {
            return new Step(event.state().stored(), event.by(), event.reason(), event.at());
        }
    }

    record Moved(String state) {}

    private final HandOver handOver;
    private final Requests requests;
    private final Once once;

    RequestApi(HandOver handOver, Requests requests, Once once) {
        this.handOver = handOver;
        this.requests = requests;
        this.once = once;
    }

    @PostMapping("/api/matters/{matterId}/hand-over")
    @Requires(Permission.HAND_OVER)
    @ResponseStatus(HttpStatus.CREATED)
    HandedOver handOver(
            @PathVariable UUID matterId, @RequestBody Order order, @RequestHeader("Idempotency-Key") String key) {
        return once.once(SubmissionKey.checked(key), HandedOver.class, () -> {
            handOver.save(draft(matterId, order));
            return switch (handOver.handOver(matterId)) {
                case HandOver.Outcome.Done done -> new HandedOver(done.engagementId(), done.requestId());
                case HandOver.Outcome.Incomplete incomplete ->
                    throw Refusal.because(
                            Refusal.Kind.BAD_REQUEST,
                            "work.refused.incomplete",
                            incomplete.step().name());
                case HandOver.Outcome.NoSuchProvider _ ->
                    throw Refusal.because(Refusal.Kind.BAD_REQUEST, "work.wrong.provider");
            };
        });
    }

    private org.secondchair.work.Draft draft(UUID matterId, Order order) {
        int speed = order.documentsPerHour() == null ? Load.USUAL_DOCUMENTS_PER_HOUR : order.documentsPerHour();
        String code = order.currency() == null ? "EUR" : order.currency();
        boolean fits = order.documents() >= 1
                && order.documents() <= Load.MOST_DOCUMENTS
                && speed >= 1
                && speed <= 1000
                && PlanForm.CURRENCIES.contains(code)
                && order.title() != null
                && order.title().length() <= 200
                && order.dueAt() != null
                && (order.rate() == null || order.rate().signum() >= 0);
        if (!fits) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "work.refused.order");
        }
        Map<EngagementModel, BigDecimal> rates =
                order.rate() == null || order.model() == null ? Map.of() : Map.of(order.model(), order.rate());
        return handOver.draft(matterId)
                .saying(order.title().strip(), text(order.instructions()))
                .with(order.documents(), text(order.documentsNote()), order.dueAt())
                .planned(order.priority(), order.model(), Currency.getInstance(code), rates, speed)
                .to(order.providerId(), order.supervisorId());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Forecasts of the acting person's draft, one for each model. */
    @GetMapping("/api/matters/{matterId}/hand-over/forecasts")
    @Requires(Permission.HAND_OVER)
    List<Forecast> forecasts(@PathVariable UUID matterId) {
        return handOver.forecasts(handOver.draft(matterId));
    }

    @GetMapping("/api/matters/{matterId}/requests")
    @Requires(Permission.SEE_MATTER)
    List<Told> ofMatter(@PathVariable UUID matterId) {
        return requests.ofMatter(matterId).stream().map(this::told).toList();
    }

    @GetMapping("/api/engagements/{engagementId}/requests")
    @Requires(Permission.SEE_ENGAGEMENT)
    List<Told> ofEngagement(@PathVariable UUID engagementId) {
        return requests.ofEngagement(engagementId).stream().map(this::told).toList();
    }

    private Told told(Request request) {
        return new Told(
                request,
                request.state().stored(),
                requests.events(request.id()).stream().map(Step::of).toList());
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/accept")
    @Requires(Permission.DO_REQUEST)
    Moved accept(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestHeader("Idempotency-Key") String key) {
        return move(engagementId, requestId, key, () -> requests.accept(requestId));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/refuse")
    @Requires(Permission.DO_REQUEST)
    Moved refuse(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return move(engagementId, requestId, key, () -> requests.refuse(requestId, reason));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/begin")
    @Requires(Permission.DO_REQUEST)
    Moved begin(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestHeader("Idempotency-Key") String key) {
        return move(engagementId, requestId, key, () -> requests.begin(requestId));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/deliver")
    @Requires(Permission.DO_REQUEST)
    Moved deliver(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        return move(engagementId, requestId, key, () -> requests.delivered(requestId, why.text()));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/sign-off")
    @Requires(Permission.SIGN_OFF_REQUEST)
    Moved signOff(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestHeader("Idempotency-Key") String key) {
        return move(engagementId, requestId, key, () -> requests.signOff(requestId));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/return")
    @Requires(Permission.SIGN_OFF_REQUEST)
    Moved giveBack(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return move(engagementId, requestId, key, () -> requests.giveBack(requestId, reason));
    }

    @PostMapping("/api/engagements/{engagementId}/requests/{requestId}/withdraw")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Moved withdraw(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return move(engagementId, requestId, key, () -> requests.withdraw(requestId, reason));
    }

    private Moved move(UUID engagementId, UUID requestId, String key, Supplier<Move> step) {
        if (requests.find(requestId)
                .filter(request -> request.engagementId().equals(engagementId))
                .isEmpty()) {
            throw Refusal.missing();
        }
        String state = once.once(SubmissionKey.checked(key), String.class, () -> switch (step.get()) {
            case Move.Moved moved -> moved.to().stored();
            case Move.NotFrom _, Move.NotYours _ -> "";
        });
        if (state.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "work.wrong.step");
        }
        return new Moved(state);
    }
}
