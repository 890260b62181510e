package org.secondchair.access.web.walls;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Walls;
import org.secondchair.access.web.IdempotencyKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The walls of a matter, for programs. */
@RestController
class WallApi {
    /** @param target {@code person:ID} or {@code organization:ID} */
    record Raise(@Nullable String target, @Nullable String reason) {}

    record Raised(UUID id) {}

    /** @param outcome {@code asked}, {@code lifted}, {@code needsAnother} or {@code notBefore} */
    record Lifting(String outcome) {}

    private final Walls walls;
    private final WallTargets targets;
    private final Once once;

    WallApi(Walls walls, WallTargets targets, Once once) {
        this.walls = walls;
        this.targets = targets;
        this.once = once;
    }

    @GetMapping("/api/matters/{matterId}/walls")
    @Requires(Permission.MANAGE_WALLS)
    List<Walls.Wall> walls(@PathVariable UUID matterId) {
        return walls.of(matterId);
    }

    @PostMapping("/api/matters/{matterId}/walls")
    @Requires(value = Permission.MANAGE_WALLS, stepUp = true)
    @ResponseStatus(HttpStatus.CREATED)
    Raised raise(
            @PathVariable UUID matterId,
            @RequestHeader(name = IdempotencyKey.HEADER, defaultValue = "") String key,
            @RequestBody Raise raise) {
        String reason = raise.reason() == null ? "" : raise.reason().strip();
        if (reason.isEmpty() || reason.length() > 2_000) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.walls.reason-missing");
        }
        String target = raise.target() == null ? "" : raise.target();
        UUID wall = once.once(
                IdempotencyKey.checked(key),
                UUID.class,
                () -> targets.raise(matterId, target, reason)
                        .orElseThrow(() -> Refusal.because(Refusal.Kind.BAD_REQUEST, "access.walls.target-missing")));
        return new Raised(wall);
    }

    @PostMapping("/api/matters/{matterId}/walls/{wallId}/lift")
    @Requires(value = Permission.MANAGE_WALLS, stepUp = true)
    Lifting lift(@PathVariable UUID matterId, @PathVariable UUID wallId) {
        return new Lifting(
                switch (walls.lift(matterId, wallId)) {
                    case Walls.Lift.Asked _ -> "asked";
                    case Walls.Lift.Lifted _ -> "lifted";
                    case Walls.Lift.NeedsAnother _ -> "needsAnother";
                    case Walls.Lift.NotBefore _ -> "notBefore";
                    case Walls.Lift.NoSuchWall _ -> throw Refusal.missing();
                });
    }
}
