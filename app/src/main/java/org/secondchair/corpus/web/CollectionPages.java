package org.secondchair.corpus.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.IntakeException;
import org.secondchair.jobs.Job;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
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
import org.springframework.web.multipart.MultipartFile;

@Controller
class CollectionPages {
    private static final int ROWS = 100;
    private final Collections collections;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Matters matters;
    private final Access access;

    CollectionPages(Collections collections, Uploads uploads, Jobs jobs, Matters matters, Access access) {
        this.collections = collections;
        this.uploads = uploads;
        this.jobs = jobs;
        this.matters = matters;
        this.access = access;
    }

    @GetMapping("/matters/{matterId}/collections")
    @Requires(Permission.SEE_DOCUMENTS)
    View collections(@PathVariable UUID matterId) {
        return View.page("corpus/collections", page(matterId, "", "", Map.of())).part("corpus/collectionsLive");
    }

    private CollectionsPage page(UUID matterId, String name, String custodian, Map<String, String> problems) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<CollectionsPage.Row> rows = collections.of(matterId).stream()
                .map(collection -> row(collection))
                .toList();
        boolean mayTakeIn = access.may(Permission.TAKE_IN, matterId);
        return new CollectionsPage(
                matter, collections.countsOfMatter(matterId), rows, mayTakeIn, name, custodian, problems);
    }

    private CollectionsPage.Row row(Collection collection) {
        UUID jobId = collection.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        return new CollectionsPage.Row(collection, job, collections.counts(collection.id()));
    }

    @PostMapping("/matters/{matterId}/collections")
    @Requires(Permission.TAKE_IN)
    View upload(
            @PathVariable UUID matterId,
            @RequestParam(name = "_key") String key,
            @RequestParam String name,
            @RequestParam String custodian,
            @RequestParam(required = false) List<MultipartFile> files) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<MultipartFile> chosen = files == null
                ? List.of()
                : files.stream()
                        .filter(f -> f.getOriginalFilename() != null
                                && !f.getOriginalFilename().isBlank())
                        .toList();
        if (name.isBlank()) {
            problems.put("name", "corpus.collection.name.missing");
        }
        if (custodian.isBlank()) {
            problems.put("custodian", "corpus.collection.custodian.missing");
        }
        if (chosen.isEmpty()) {
            problems.put("files", "corpus.collection.files.missing");
        }
        if (!problems.isEmpty()) {
            return View.page("corpus/collections", page(matterId, name, custodian, problems))
                    .status(422);
        }
        uploads.takeIn(key, matterId, name, custodian, chosen);
        return View.redirect("/matters/" + matterId + "/collections")
                .telling(Flash.done("corpus.collection.begun", String.valueOf(chosen.size())));
    }

    @PostMapping("/matters/{matterId}/collections/{collectionId}/pause")
    @Requires(Permission.TAKE_IN)
    View pause(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        jobs.pause(jobOf(matterId, collectionId));
        return View.redirect("/matters/" + matterId + "/collections");
    }

    @PostMapping("/matters/{matterId}/collections/{collectionId}/resume")
    @Requires(Permission.TAKE_IN)
    View resume(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        jobs.resume(jobOf(matterId, collectionId));
        return View.redirect("/matters/" + matterId + "/collections");
    }

    private UUID jobOf(UUID matterId, UUID collectionId) {
        Collection collection = collections
                .find(collectionId)
                .filter(c -> c.matterId().equals(matterId))
                .orElseThrow(Refusal::missing);
        UUID job = collection.jobId();
        if (job == null) {
            throw Refusal.missing();
        }
        return job;
    }

    @GetMapping("/matters/{matterId}/exceptions")
    @Requires(Permission.SEE_DOCUMENTS)
    View exceptions(@PathVariable UUID matterId, ListQuery list) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        String cause = list.text("cause");
        Page<IntakeException> page =
                collections.exceptions(matterId, cause.isBlank() ? null : cause, list.after(), ROWS);
        return View.page(
                "corpus/exceptions",
                new ExceptionsPage(matter, list, page, collections.countsOfMatter(matterId), cause));
    }
}
