package org.secondchair.corpus.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.IntakeCounts;
import org.secondchair.jobs.Job;
import org.secondchair.jobs.Jobs;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/matters/{matterId}/collections")
class CollectionApi {
    private final Collections collections;
    private final Uploads uploads;
    private final Jobs jobs;

    CollectionApi(Collections collections, Uploads uploads, Jobs jobs) {
        this.collections = collections;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /** What became of a collection; {@code over} once nothing of it waits any more. */
    record State(
            UUID id,
            String name,
            String custodian,
            String state,
            String message,
            boolean over,
            long in,
            long processed,
            long excepted,
            long deduplicated,
            long filtered,
            long waiting) {}

    record Begun(UUID id) {}

    /** @param source where the documents come from, in words */
    record Beginning(String name, String custodian, String source) {}

    record Added(int files) {}

    @GetMapping
    @Requires(Permission.SEE_DOCUMENTS)
    List<State> all(@PathVariable UUID matterId) {
        return collections.of(matterId).stream().map(this::state).toList();
    }

    @GetMapping("/{collectionId}")
    @Requires(Permission.SEE_DOCUMENTS)
    State one(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        return state(of(matterId, collectionId));
    }

    @PostMapping
    @Requires(Permission.TAKE_IN)
    Begun upload(
            @PathVariable UUID matterId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam String name,
            @RequestParam String custodian,
            @RequestParam List<MultipartFile> files) {
        return new Begun(uploads.takeIn(key, matterId, name, custodian, files));
    }

    /** Opens a collection that is sent in parts: too many files for one request, or a line that may break. */
    @PostMapping("/in-parts")
    @Requires(Permission.TAKE_IN)
    Begun begin(
            @PathVariable UUID matterId, @RequestHeader("Idempotency-Key") String key, @RequestBody Beginning told) {
        return new Begun(uploads.begin(key, matterId, told.name(), told.custodian(), told.source()));
    }

    @PostMapping("/{collectionId}/files")
    @Requires(Permission.TAKE_IN)
    Added add(
            @PathVariable UUID matterId,
            @PathVariable UUID collectionId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam List<MultipartFile> files) {
        return new Added(uploads.add(key, of(matterId, collectionId), files));
    }

    /** Starts the take-in of all parts that were added; repeated calls change nothing. */
    @PostMapping("/{collectionId}/submit")
    @Requires(Permission.TAKE_IN)
    State submit(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        return state(collections.submit(of(matterId, collectionId)));
    }

    @PostMapping("/{collectionId}/pause")
    @Requires(Permission.TAKE_IN)
    State pause(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        Collection collection = of(matterId, collectionId);
        jobs.pause(jobOf(collection));
        return state(collection);
    }

    @PostMapping("/{collectionId}/resume")
    @Requires(Permission.TAKE_IN)
    State resume(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        Collection collection = of(matterId, collectionId);
        jobs.resume(jobOf(collection));
        return state(collection);
    }

    private static UUID jobOf(Collection collection) {
        UUID job = collection.jobId();
        if (job == null) {
            throw Refusal.missing();
        }
        return job;
    }

    private Collection of(UUID matterId, UUID collectionId) {
        return collections
                .find(collectionId)
                .filter(c -> c.matterId().equals(matterId))
                .orElseThrow(Refusal::missing);
    }

    private State state(Collection collection) {
        UUID jobId = collection.jobId();
        @Nullable Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        IntakeCounts counts = collections.counts(collection.id());
        return new State(
                collection.id(),
                collection.name(),
                collection.custodian(),
                job == null ? "WAITING" : job.state().name(),
                job == null ? "" : job.message(),
                job != null && job.state().over(),
                counts.in(),
                counts.processed(),
                counts.excepted(),
                counts.deduplicated(),
                counts.filtered(),
                counts.waiting());
    }
}
