package org.secondchair.matter.web.conflict;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
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

/** The organization's register of conflicts: a name screened, names entered, corporate families. */
@Controller
class RegisterPages {
    private final ConflictEntries entries;
    private final Once once;

    RegisterPages(ConflictEntries entries, Once once) {
        this.entries = entries;
        this.once = once;
    }

    @GetMapping("/conflicts")
    @Requires(Permission.KEEP_CONFLICTS)
    View register() {
        return page(EntryForm.empty(), Map.of(), FamilyForm.empty(), "", null);
    }

    /** Posted so that the name stands in no address and no log of addresses. */
    @PostMapping("/conflicts/screen")
    @Requires(Permission.KEEP_CONFLICTS)
    View screen(
            @RequestParam(defaultValue = "") String screened, @RequestParam(defaultValue = "") String screenedKind) {
        boolean known =
                Arrays.stream(Party.Kind.values()).anyMatch(kind -> kind.name().equals(screenedKind));
        if (screened.isBlank() || screened.length() > PartyDetails.LONGEST_NAME || !known) {
            return page(EntryForm.empty(), Map.of("screened", "matter.wrong.missing"), FamilyForm.empty(), "", null)
                    .status(422);
        }
        var found = entries.screen(screened.strip(), Party.Kind.valueOf(screenedKind));
        return page(
                EntryForm.empty(),
                Map.of(),
                FamilyForm.empty(),
                "",
                RegisterPage.Screened.of(screened.strip(), screenedKind, found));
    }

    @PostMapping("/conflicts/entries")
    @Requires(Permission.KEEP_CONFLICTS)
    View enter(EntryForm form, @RequestParam("_key") String key) {
        Map<String, String> wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return page(form, wrongs, FamilyForm.empty(), "", null).status(422);
        }
        once.once(SubmissionKey.checked(key), UUID.class, () -> entries.enter(form.entry(null)));
        return back("matter.register.entered");
    }

    @PostMapping("/conflicts/entries/{entryId}/remove")
    @Requires(Permission.KEEP_CONFLICTS)
    View remove(@PathVariable UUID entryId, @RequestParam("_key") String key) {
        if (!once.once(SubmissionKey.checked(key), Boolean.class, () -> entries.remove(entryId))) {
            throw Refusal.missing();
        }
        return back("matter.register.removed");
    }

    @PostMapping("/conflicts/families")
    @Requires(Permission.KEEP_CONFLICTS)
    View relate(FamilyForm form, @RequestParam("_key") String key) {
        String wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return page(EntryForm.empty(), Map.of(), form, wrong, null).status(422);
        }
        once.once(
                SubmissionKey.checked(key),
                UUID.class,
                () -> entries.relate(form.text(form.company()), form.made(), form.text(form.other())));
        return back("matter.register.related");
    }

    @PostMapping("/conflicts/families/{lineId}/remove")
    @Requires(Permission.KEEP_CONFLICTS)
    View unrelate(@PathVariable UUID lineId, @RequestParam("_key") String key) {
        if (!once.once(SubmissionKey.checked(key), Boolean.class, () -> entries.unrelate(lineId))) {
            throw Refusal.missing();
        }
        return back("matter.register.unrelated");
    }

    private static View.Redirect back(String textKey) {
        return View.redirect("/conflicts").telling(Flash.done(textKey));
    }

    private View.Page page(
            EntryForm entry,
            Map<String, String> wrongs,
            FamilyForm family,
            String wrongFamily,
            RegisterPage.@Nullable Screened screened) {
        return View.page(
                "matter/register",
                new RegisterPage(
                        entries.visible().stream()
                                .filter(found -> found.matterId() == null && found.personId() == null)
                                .toList(),
                        entries.families(),
                        entry,
                        wrongs,
                        family,
                        wrongFamily,
                        screened));
    }
}
