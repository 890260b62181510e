package org.secondchair.matter.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Organizations;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.matter.Parties;
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

@Controller
class MatterPages {
    private static final int ROWS = 50;

    private final Matters matters;
    private final Parties parties;
    private final Organizations organizations;
    private final MatterTabs tabs;
    private final Access access;
    private final Once once;

    MatterPages(
            Matters matters, Parties parties, Organizations organizations, MatterTabs tabs, Access access, Once once) {
        this.matters = matters;
        this.parties = parties;
        this.organizations = organizations;
        this.tabs = tabs;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/matters")
    @Requires(Permission.SIGNED_IN)
    View list(ListQuery list) {
        var order = switch (list.sort(List.of("opened", "name", "number"))) {
            case "name" -> Matters.Order.NAME;
            case "number" -> Matters.Order.NUMBER;
            case String _ -> Matters.Order.OPENED;
        };
        boolean newestFirst = list.text("sort").isEmpty() || list.descending();
        var query = new Matters.Query(list.text("q"), list.has("show", "closed"), order, newestFirst);
        Page<Matters.Line> page = matters.mine(query, list.after(), ROWS);
        boolean filtered = !list.text("q").isEmpty() || query.closed();
        return View.page("matter/list", new MatterListPage(list, page, clients(page.items()), filtered));
    }

    private Map<UUID, String> clients(List<Matters.Line> lines) {
        Map<UUID, String> names = new HashMap<>();
        for (Matters.Line line : lines) {
            names.computeIfAbsent(line.matter().organizationId(), organizations::name);
        }
        return names;
    }

    @GetMapping("/matters/new")
    @Requires(Permission.OPEN_MATTER)
    View blank() {
        String zone = organizations
                .find(Acting.current().organizationId())
                .map(Organizations.Organization::timeZone)
                .orElse("UTC");
        return form(null, MatterForm.empty(zone), Map.of());
    }

    @PostMapping("/matters/new")
    @Requires(Permission.OPEN_MATTER)
    View open(MatterForm form, @RequestParam("_key") String key) {
        Map<String, String> wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return form(null, form, wrongs).status(422);
        }
        UUID id = once.once(SubmissionKey.checked(key), UUID.class, () -> matters.open(form.details()));
        return View.redirect("/matters/" + id).telling(Flash.done("matter.opened"));
    }

    @GetMapping("/matters/{matterId}")
    @Requires(Permission.SEE_MATTER)
    View one(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        return View.page(
                "matter/matter",
                new MatterPage(
                        matter,
                        organizations.name(matter.organizationId()),
                        matters.brief(matterId).orElse(""),
                        parties.of(matterId),
                        tabs.of(matterId, ""),
                        mine(matter) && access.may(Permission.MANAGE_MATTER, matterId)));
    }

    @GetMapping("/matters/{matterId}/edit")
    @Requires(Permission.MANAGE_MATTER)
    View edit(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        return form(matter, MatterForm.of(matter, matters.brief(matterId).orElse("")), Map.of());
    }

    @PostMapping("/matters/{matterId}/edit")
    @Requires(Permission.MANAGE_MATTER)
    View change(@PathVariable UUID matterId, MatterForm form, @RequestParam("_key") String key) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        Map<String, String> wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return form(matter, form, wrongs).status(422);
        }
        boolean changed =
                once.once(SubmissionKey.checked(key), Boolean.class, () -> matters.change(matterId, form.details()));
        if (!changed) {
            throw Refusal.missing();
        }
        return View.redirect("/matters/" + matterId).telling(Flash.done("matter.changed"));
    }

    @PostMapping("/matters/{matterId}/close")
    @Requires(Permission.MANAGE_MATTER)
    View close(@PathVariable UUID matterId, @RequestParam boolean closed, @RequestParam("_key") String key) {
        once.once(SubmissionKey.checked(key), Boolean.class, () -> matters.close(matterId, closed));
        return View.redirect("/matters/" + matterId)
                .telling(closed ? Flash.done("matter.closed") : Flash.done("matter.reopened"));
    }

    private static boolean mine(Matter matter) {
        return matter.organizationId().equals(Acting.current().organizationId());
    }

    private static View.Page form(
            @org.jspecify.annotations.Nullable Matter matter, MatterForm form, Map<String, String> wrongs) {
        return View.page("matter/form", new MatterFormPage(matter, form, wrongs, ZoneOptions.all()));
    }
}
