package org.secondchair.matter.web;

import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.matter.Parties;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PartyPages {
    private final Matters matters;
    private final Parties parties;
    private final MatterTabs tabs;
    private final Access access;
    private final Once once;

    PartyPages(Matters matters, Parties parties, MatterTabs tabs, Access access, Once once) {
        this.matters = matters;
        this.parties = parties;
        this.tabs = tabs;
        this.access = access;
        this.once = once;
    }

    @GetMapping("/matters/{matterId}/parties")
    @Requires(Permission.SEE_MATTER)
    View parties(@PathVariable UUID matterId) {
        return page(matterId, PartyForm.empty(), Map.of());
    }

    @PostMapping("/matters/{matterId}/parties")
    @Requires(Permission.MANAGE_MATTER)
    View add(@PathVariable UUID matterId, PartyForm form, @RequestParam("_key") String key) {
        Map<String, String> wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return page(matterId, form, wrongs).status(422);
        }
        once.once(SubmissionKey.checked(key), UUID.class, () -> parties.add(matterId, form.details()));
        return View.redirect("/matters/" + matterId + "/parties").telling(Flash.done("matter.party.added"));
    }

    @PostMapping("/matters/{matterId}/parties/{partyId}/remove")
    @Requires(Permission.MANAGE_MATTER)
    View remove(@PathVariable UUID matterId, @PathVariable UUID partyId, @RequestParam("_key") String key) {
        boolean removed = once.once(SubmissionKey.checked(key), Boolean.class, () -> parties.remove(matterId, partyId));
        if (!removed) {
            throw Refusal.missing();
        }
        return View.redirect("/matters/" + matterId + "/parties").telling(Flash.done("matter.party.removed"));
    }

    private View.Page page(UUID matterId, PartyForm form, Map<String, String> wrongs) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        return View.page(
                "matter/parties",
                new PartiesPage(
                        matter,
                        parties.of(matterId),
                        tabs.of(matterId, "/parties"),
                        access.may(Permission.MANAGE_MATTER, matterId),
                        form,
                        wrongs));
    }
}
