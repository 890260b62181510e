package org.secondchair.bench.web.samples;

import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleApi {
    /** @param seed 1 when absent @param people 1 to 2,500; as many when absent */
    record Wanted(@Nullable Long seed, @Nullable Integer people) {}

    record Made(int people) {}

    private final SampleFilling filling;

    SampleApi(SampleFilling filling) {
        this.filling = filling;
    }

    @PostMapping("/api/bench/samples")
    @Requires(Permission.MANAGE_BENCH)
    @ResponseStatus(HttpStatus.CREATED)
    Made fill(@RequestBody Wanted wanted, @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key) {
        Long seed = wanted.seed();
        Integer people = wanted.people();
        if (people != null && (people < 1 || people > SampleFilling.MOST)) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "bench.samples.many", String.valueOf(SampleFilling.MOST));
        }
        int made = filling.fill(seed == null ? 1 : seed, people == null ? SampleFilling.MOST : people, key);
        if (made == 0) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "bench.samples.refused");
        }
        return new Made(made);
    }
}
