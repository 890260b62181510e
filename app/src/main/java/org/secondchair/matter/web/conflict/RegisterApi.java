package org.secondchair.matter.web.conflict;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.CorporateFamily;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conflicts")
class RegisterApi {
    record Made(UUID id) {}

    /** A name to be compared with the register; nothing of it is kept. */
    record Name(@Nullable String name, Party.@Nullable Kind kind) {}

    private final ConflictEntries entries;
    private final Once once;

    RegisterApi(ConflictEntries entries, Once once) {
        this.entries = entries;
        this.once = once;
    }

    /** Names of the register that may be the one asked for; of those behind a wall, how many there are. */
    @PostMapping("/screen")
    @Requires(Permission.KEEP_CONFLICTS)
    RegisterPage.Screened screen(@RequestBody Name asked) {
        String name = asked.name() == null ? "" : asked.name().strip();
        if (name.isEmpty() || name.length() > PartyDetails.LONGEST_NAME || asked.kind() == null) {
            throw wrong(Map.of("name", ""));
        }
        return RegisterPage.Screened.of(name, asked.kind().name(), entries.screen(name, asked.kind()));
    }

    /** What the acting person may see whole, names of their matters included; newest first. */
    @GetMapping("/entries")
    @Requires(Permission.KEEP_CONFLICTS)
    List<ConflictEntry> entries() {
        return entries.visible();
    }

    @PostMapping("/entries")
    @Requires(Permission.KEEP_CONFLICTS)
    @ResponseStatus(HttpStatus.CREATED)
    Made enter(@RequestBody EntryForm form, @RequestHeader("Idempotency-Key") String key) {
        Map<String, String> wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            throw wrong(wrongs);
        }
        return new Made(once.once(SubmissionKey.checked(key), UUID.class, () -> entries.enter(form.entry(null))));
    }

    @DeleteMapping("/entries/{entryId}")
    @Requires(Permission.KEEP_CONFLICTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID entryId) {
        if (!entries.remove(entryId)) {
            throw Refusal.missing();
        }
    }

    @GetMapping("/families")
    @Requires(Permission.KEEP_CONFLICTS)
    List<CorporateFamily> families() {
        return entries.families();
    }

    @PostMapping("/families")
    @Requires(Permission.KEEP_CONFLICTS)
    @ResponseStatus(HttpStatus.CREATED)
    Made relate(@RequestBody FamilyForm form, @RequestHeader("Idempotency-Key") String key) {
        String wrong = form.wrong();
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, wrong);
        }
        return new Made(once.once(
                SubmissionKey.checked(key),
                UUID.class,
                () -> entries.relate(form.text(form.company()), form.made(), form.text(form.other()))));
    }

    @DeleteMapping("/families/{lineId}")
    @Requires(Permission.KEEP_CONFLICTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unrelate(@PathVariable UUID lineId) {
        if (!entries.unrelate(lineId)) {
            throw Refusal.missing();
        }
    }

    private static Refusal wrong(Map<String, String> wrongs) {
        return Refusal.because(Refusal.Kind.BAD_REQUEST, "matter.refused.fields", String.join(", ", wrongs.keySet()));
    }
}
