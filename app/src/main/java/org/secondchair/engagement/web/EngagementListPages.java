package org.secondchair.engagement.web;

import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.EngagementState;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Offers;
import org.secondchair.engagement.Step;
import org.secondchair.engagement.Team;
import org.secondchair.kernel.Page;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Engagements as both sides list them, and a provider's answer to an offer. */
@Controller
class EngagementListPages {
    private static final int ROWS = 50;

    private final Engagements engagements;
    private final Offers offers;
    private final Team team;
    private final Organizations organizations;
    private final Access access;
    private final Once once;

    EngagementListPages(
            Engagements engagements, Offers offers, Team team, Organizations organizations, Access access, Once once) {
        this.engagements = engagements;
        this.offers = offers;
        this.team = team;
        this.organizations = organizations;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/engagements")
    @Requires(Permission.SIGNED_IN)
    View list(ListQuery list) {
        boolean over = list.has("show", "over");
        Page<Engagement> page = engagements.mine(!over, list.after(), ROWS);
        return View.page(
                "engagement/list",
                new EngagementListPage(
                        list,
                        engagements.toAnswer().stream().map(this::line).toList(),
                        team.toCheck().stream().map(this::line).toList(),
                        page.items().stream().map(this::line).toList(),
                        page.next(),
                        over));
    }

    /** Asks for the checks of those of the team who never were checked: the ones who ask may be among them. */
    @PostMapping("/engagements/incoming/{offerId}/team-check")
    @Requires(Permission.ANSWER_OFFER)
    View check(@PathVariable UUID offerId, @RequestParam("_key") String key) {
        incoming(offerId);
        int asked = once.once(SubmissionKey.checked(key), Integer.class, () -> team.check(offerId));
        return View.redirect("/engagements")
                .telling(
                        asked == 0
                                ? Flash.done("engagement.team.checked.none")
                                : Flash.done("engagement.team.checked", String.valueOf(asked)));
    }

    private EngagementLine line(Engagement engagement) {
        boolean provider =
                engagement.providerOrganizationId().equals(Acting.current().organizationId());
        String partner =
                organizations.name(provider ? engagement.clientOrganizationId() : engagement.providerOrganizationId());
        String href;
        if (provider && engagement.state() == EngagementState.OFFERED) {
            href = "/engagements/incoming/" + engagement.id();
        } else if (access.may(Permission.SEE_ENGAGEMENT, engagement.id())) {
            href = "/engagements/" + engagement.id();
        } else {
            href = "";
        }
        return new EngagementLine(engagement, partner, href);
    }

    @GetMapping("/engagements/incoming/{offerId}")
    @Requires(Permission.ANSWER_OFFER)
    View offer(@PathVariable UUID offerId) {
        Engagement engagement = incoming(offerId);
        if (access.may(Permission.SEE_ENGAGEMENT, offerId)) {
            return View.redirect("/engagements/" + offerId);
        }
        return page(engagement, "", "");
    }

    @PostMapping("/engagements/incoming/{offerId}/accept")
    @Requires(Permission.ANSWER_OFFER)
    View accept(@PathVariable UUID offerId, @RequestParam("_key") String key) {
        incoming(offerId);
        boolean taken = once.once(
                SubmissionKey.checked(key), Boolean.class, () -> offers.accept(offerId) instanceof Step.Taken);
        return taken
                ? View.redirect(
                                access.may(Permission.SEE_ENGAGEMENT, offerId)
                                        ? "/engagements/" + offerId
                                        : "/engagements")
                        .telling(Flash.done("engagement.accepted"))
                : View.redirect("/engagements").telling(Flash.warning("engagement.answered"));
    }

    @PostMapping("/engagements/incoming/{offerId}/decline")
    @Requires(Permission.ANSWER_OFFER)
    View decline(
            @PathVariable UUID offerId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        Engagement engagement = incoming(offerId);
        if (reason.isBlank() || reason.length() > 2000) {
            return page(engagement, reason, "engagement.wrong.reason").status(422);
        }
        boolean taken = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> offers.decline(offerId, reason.strip()) instanceof Step.Taken);
        return View.redirect("/engagements")
                .telling(taken ? Flash.done("engagement.declined") : Flash.warning("engagement.answered"));
    }

    private Engagement incoming(UUID offerId) {
        return engagements
                .find(offerId)
                .filter(found ->
                        found.providerOrganizationId().equals(Acting.current().organizationId()))
                .orElseThrow(Refusal::missing);
    }

    private View.Page page(Engagement engagement, String reason, String wrong) {
        return View.page(
                "engagement/offer",
                new OfferPage(engagement, organizations.name(engagement.clientOrganizationId()), reason, wrong));
    }
}
