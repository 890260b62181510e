package org.secondchair.work.web;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.engagement.EngagementState;
import org.secondchair.engagement.Engagements;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.secondchair.work.Move;
import org.secondchair.work.Request;
import org.secondchair.work.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request: what was asked, how it goes, and each side's next step. */
@Controller
@RequestMapping("/engagements/{engagementId}/requests/{requestId}")
class RequestPages {
    private static final int LONGEST_REASON = 2000;

    private final Requests requests;
    private final Engagements engagements;
    private final Organizations organizations;
    private final Access access;
    private final Once once;

    RequestPages(Requests requests, Engagements engagements, Organizations organizations, Access access, Once once) {
        this.requests = requests;
        this.engagements = engagements;
        this.organizations = organizations;
        this.access = access;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SEE_ENGAGEMENT)
    View one(@PathVariable UUID engagementId, @PathVariable UUID requestId) {
        return page(engagementId, requestId, "");
    }

    @PostMapping("/accept")
    @Requires(Permission.DO_REQUEST)
    View accept(@PathVariable UUID engagementId, @PathVariable UUID requestId, @RequestParam("_key") String key) {
        return move(engagementId, requestId, key, () -> requests.accept(requestId));
    }

    @PostMapping("/refuse")
    @Requires(Permission.DO_REQUEST)
    View refuse(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, requestId, key, requests::refuse);
    }

    @PostMapping("/begin")
    @Requires(Permission.DO_REQUEST)
    View begin(@PathVariable UUID engagementId, @PathVariable UUID requestId, @RequestParam("_key") String key) {
        return move(engagementId, requestId, key, () -> requests.begin(requestId));
    }

    @PostMapping("/deliver")
    @Requires(Permission.DO_REQUEST)
    View deliver(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return reason.length() > LONGEST_REASON
                ? page(engagementId, requestId, "work.wrong.reason").status(422)
                : move(engagementId, requestId, key, () -> requests.delivered(requestId, reason.strip()));
    }

    @PostMapping("/sign-off")
    @Requires(Permission.SIGN_OFF_REQUEST)
    View signOff(@PathVariable UUID engagementId, @PathVariable UUID requestId, @RequestParam("_key") String key) {
        return move(engagementId, requestId, key, () -> requests.signOff(requestId));
    }

    @PostMapping("/return")
    @Requires(Permission.SIGN_OFF_REQUEST)
    View giveBack(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, requestId, key, requests::giveBack);
    }

    @PostMapping("/withdraw")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    View withdraw(
            @PathVariable UUID engagementId,
            @PathVariable UUID requestId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        return because(reason, engagementId, requestId, key, requests::withdraw);
    }

    private View because(
            String reason, UUID engagementId, UUID requestId, String key, BiFunction<UUID, String, Move> step) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? page(engagementId, requestId, "work.wrong.reason").status(422)
                : move(engagementId, requestId, key, () -> step.apply(requestId, reason.strip()));
    }

    private View move(UUID engagementId, UUID requestId, String key, Supplier<Move> step) {
        of(engagementId, requestId);
        boolean moved = once.once(SubmissionKey.checked(key), Boolean.class, () -> step.get() instanceof Move.Moved);
        return moved
                ? View.redirect("/engagements/" + engagementId + "/requests/" + requestId)
                        .telling(Flash.done("work.moved"))
                : page(engagementId, requestId, "work.wrong.step").status(422);
    }

    /** The permission was asked for this engagement: a request of another one is none of its business. */
    private Request of(UUID engagementId, UUID requestId) {
        return requests.find(requestId)
                .filter(request -> request.engagementId().equals(engagementId))
                .orElseThrow(Refusal::missing);
    }

    private View.Page page(UUID engagementId, UUID requestId, String wrong) {
        Request request = of(engagementId, requestId);
        boolean offered = engagements
                .find(engagementId)
                .filter(engagement -> engagement.state() == EngagementState.OFFERED)
                .isPresent();
        return View.page(
                "work/request",
                new RequestPage(
                        request,
                        organizations.name(request.clientOrganizationId()),
                        organizations.name(request.providerOrganizationId()),
                        requests.instructions(requestId).orElse(""),
                        requests.events(requestId),
                        access.may(Permission.DO_REQUEST, engagementId),
                        access.may(Permission.SIGN_OFF_REQUEST, engagementId),
                        access.may(Permission.RELEASE_ENGAGEMENT, engagementId),
                        offered,
                        wrong));
    }
}
