package org.secondchair.staffing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.Shortlists;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The provider's candidates for a request, handed over for checking, compared, held back. */
@Controller
@RequestMapping("/engagements/{engagementId}/staffing/{staffingId}")
class ShortlistPages {
    private final Candidates candidates;
    private final ShortlistSheet sheet;
    private final StaffingScope scope;

    ShortlistPages(Candidates candidates, ShortlistSheet sheet, StaffingScope scope) {
        this.candidates = candidates;
        this.sheet = sheet;
        this.scope = scope;
    }

    @GetMapping("/shortlist")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View shortlist(@PathVariable UUID engagementId, @PathVariable UUID staffingId, ListQuery list) {
        return page(engagementId, staffingId, list, "");
    }

    @GetMapping("/shortlist.xlsx")
    @Requires(value = Permission.STAFF_ENGAGEMENT, stepUp = true)
    void sheet(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            ListQuery list,
            HttpServletResponse response)
            throws IOException {
        var shortlist = candidates.shortlist(engagementId, staffingId, list.text("q"), blind(list));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("shortlist.xlsx")
                        .build()
                        .toString());
        sheet.write(engagementId, staffingId, shortlist, response.getOutputStream());
    }

    @GetMapping("/beside")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View beside(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(name = "id", required = false) @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "false") boolean blind) {
        List<UUID> chosen = ids == null ? List.of() : ids;
        return View.page(
                "staffing/beside",
                new BesidePage(
                        scope.engagement(engagementId),
                        scope.request(engagementId, staffingId),
                        candidates.beside(engagementId, staffingId, chosen, blind),
                        Math.max(0, chosen.size() - Shortlists.BESIDE),
                        blind));
    }

    @PostMapping("/candidates/check")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View check(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(name = "id", required = false) @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "0") int best,
            @RequestParam(defaultValue = "false") boolean blind,
            @RequestParam("_key") String key) {
        int handed = candidates.check(engagementId, staffingId, ids == null ? List.of() : ids, best, key);
        return handed == 0
                ? page(engagementId, staffingId, list(engagementId, staffingId, blind), "staffing.wrong.nobody")
                        .status(422)
                : View.redirect(list(engagementId, staffingId, blind).href())
                        .telling(Flash.done("staffing.check.done", String.valueOf(handed)));
    }

    @PostMapping("/candidates/{professionalId}/hold")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View hold(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID professionalId,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean blind,
            @RequestParam("_key") String key) {
        String wrong = candidates.hold(engagementId, staffingId, professionalId, held, reason, key);
        return wrong.isEmpty()
                ? View.redirect(list(engagementId, staffingId, blind).href()).telling(Flash.done("staffing.hold.done"))
                : page(engagementId, staffingId, list(engagementId, staffingId, blind), wrong)
                        .status(422);
    }

    @PostMapping("/exchange-rates")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View enter(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String rate,
            @RequestParam(defaultValue = "false") boolean blind,
            @RequestParam("_key") String key) {
        ListQuery list = list(engagementId, staffingId, blind);
        return candidates.enter(engagementId, staffingId, currency, rate, key)
                ? View.redirect(list.href()).telling(Flash.done("staffing.exchange.done"))
                : page(engagementId, staffingId, list, "staffing.wrong.exchange")
                        .status(422);
    }

    /** The page from which a form came, from its start. */
    private static ListQuery list(UUID engagementId, UUID staffingId, boolean blind) {
        return new ListQuery(
                "/engagements/" + engagementId + "/staffing/" + staffingId + "/shortlist",
                blind ? Map.of("blind", List.of("true")) : Map.of());
    }

    private static boolean blind(ListQuery list) {
        return list.has("blind", "true");
    }

    private View.Page page(UUID engagementId, UUID staffingId, ListQuery list, String wrong) {
        return View.page(
                "staffing/shortlist",
                ShortlistPage.of(
                        scope.engagement(engagementId),
                        scope.request(engagementId, staffingId),
                        candidates.shortlist(engagementId, staffingId, list.text("q"), blind(list)),
                        candidates.rates(engagementId, staffingId),
                        list,
                        blind(list),
                        wrong));
    }
}
