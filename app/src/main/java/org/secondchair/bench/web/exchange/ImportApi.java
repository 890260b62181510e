package org.secondchair.bench.web.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.exchange.Imports;
import org.secondchair.bench.exchange.Preview;
import org.secondchair.bench.sheet.Sheet;
import org.secondchair.bench.web.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/bench/import")
class ImportApi {
    record Sent(UUID id) {}

    private final Imports imports;
    private final Once once;

    ImportApi(Imports imports, Once once) {
        this.imports = imports;
        this.once = once;
    }

    @PostMapping
    @Requires(Permission.MANAGE_BENCH)
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        if (file == null || file.isEmpty()) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "bench.import.wrong.file");
        }
        if (file.getSize() > Sheet.MOST_BYTES) {
            throw Refusal.because(Refusal.Kind.TOO_LARGE, "bench.import.wrong.large");
        }
        return new Sent(ImportPages.kept(once, imports, file, key));
    }

    @GetMapping("/{importId}")
    @Requires(Permission.MANAGE_BENCH)
    Preview look(@PathVariable UUID importId) {
        return imports.preview(imports.find(importId).orElseThrow(Refusal::missing));
    }

    @PostMapping("/{importId}/take")
    @Requires(Permission.MANAGE_BENCH)
    Imports.Taken take(
            @PathVariable UUID importId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        Imports.Taken taken = once.once(
                SubmissionKey.checked(key),
                Imports.Taken.class,
                () -> imports.take(importId).orElse(new Imports.Taken(0, 0)));
        if (taken.taken() == 0) {
            throw Refusal.missing();
        }
        return taken;
    }

    @PostMapping("/{importId}/discard")
    @Requires(Permission.MANAGE_BENCH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID importId, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        once.once(SubmissionKey.checked(key), Boolean.class, () -> imports.discard(importId));
    }
}
