package org.secondchair.bench.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.exchange.Imports;
import org.secondchair.bench.sheet.Sheet;
import org.secondchair.bench.web.SubmissionKey;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A table on its way to the bench: sent, looked at, taken or given up. */
@Controller
@RequestMapping("/bench/import")
class ImportPages {
    private final Imports imports;
    private final Once once;

    ImportPages(Imports imports, Once once) {
        this.imports = imports;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.MANAGE_BENCH)
    View blank() {
        return View.page("bench/importing", new ImportPage(""));
    }

    @PostMapping
    @Requires(Permission.MANAGE_BENCH)
    View send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "_key", defaultValue = "") String key) {
        if (file == null || file.isEmpty() || file.getSize() > Sheet.MOST_BYTES) {
            String wrong = file == null || file.isEmpty() ? "bench.import.wrong.file" : "bench.import.wrong.large";
            return View.page("bench/importing", new ImportPage(wrong)).status(422);
        }
        return View.redirect("/bench/import/" + kept(once, imports, file, key));
    }

    static UUID kept(Once once, Imports imports, MultipartFile file, String key) {
        try {
            byte[] content = file.getBytes();
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return once.once(SubmissionKey.checked(key), UUID.class, () -> imports.begin(name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{importId}")
    @Requires(Permission.MANAGE_BENCH)
    View look(@PathVariable UUID importId) {
        Imports.Pending pending = imports.find(importId).orElseThrow(Refusal::missing);
        return View.page("bench/preview", new PreviewPage(importId, pending.fileName(), imports.preview(pending)));
    }

    @PostMapping("/{importId}/take")
    @Requires(Permission.MANAGE_BENCH)
    View take(@PathVariable UUID importId, @RequestParam(name = "_key", defaultValue = "") String key) {
        Imports.Taken taken = once.once(
                SubmissionKey.checked(key),
                Imports.Taken.class,
                () -> imports.take(importId).orElse(new Imports.Taken(0, 0)));
        if (taken.taken() == 0) {
            throw Refusal.missing();
        }
        return View.redirect("/bench").telling(Flash.done("bench.import.taken", String.valueOf(taken.taken())));
    }

    @PostMapping("/{importId}/discard")
    @Requires(Permission.MANAGE_BENCH)
    View discard(@PathVariable UUID importId, @RequestParam(name = "_key", defaultValue = "") String key) {
        once.once(SubmissionKey.checked(key), Boolean.class, () -> imports.discard(importId));
        return View.redirect("/bench").telling(Flash.done("bench.import.discarded"));
    }
}
