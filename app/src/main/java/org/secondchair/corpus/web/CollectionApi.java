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

    @GetMapping
    @Requires(Permission.SEE_DOCUMENTS)
    List<State> all(@PathVariable UUID matterId) {
        return collections.of(matterId).stream().map(this::state).toList();
    }

    @GetMapping("/{collectionId}")
    @Requires(Permission.SEE_DOCUMENTS)
    State one(@PathVariable UUID matterId, @PathVariable UUID collectionId) {
        return collections
                .find(collectionId)
                .filter(c -> c.matterId().equals(matterId))
                .map(this::state)
                .orElseThrow(Refusal::missing);
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
