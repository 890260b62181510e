package org.secondchair.access.web.walls;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Walls;
import org.secondchair.access.web.IdempotencyKey;
import org.secondchair.tenancy.Acting;
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

/** Raising walls in a matter, and lifting them by two. */
@Controller
class WallPages {
    private static final int LONGEST_REASON = 2_000;

    private final Walls walls;
    private final WallTargets targets;
    private final Once once;

    WallPages(Walls walls, WallTargets targets, Once once) {
        this.walls = walls;
        this.targets = targets;
        this.once = once;
    }

    @GetMapping("/matters/{matterId}/walls")
    @Requires(Permission.MANAGE_WALLS)
    View page(@PathVariable UUID matterId) {
        return page(matterId, Map.of(), Map.of());
    }

    @PostMapping("/matters/{matterId}/walls")
    @Requires(value = Permission.MANAGE_WALLS, stepUp = true)
    View raise(
            @PathVariable UUID matterId,
            @RequestParam(name = IdempotencyKey.FIELD, defaultValue = "") String key,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String reason) {
        Map<String, String> troubles = new HashMap<>();
        if (!targets.of(matterId).containsKey(target)) {
            troubles.put("target", "access.walls.target-missing");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            troubles.put("reason", "access.walls.reason-missing");
        }
        if (!troubles.isEmpty()) {
            return page(matterId, Map.of("target", target, "reason", reason), troubles)
                    .status(422);
        }
        once.once(
                IdempotencyKey.checked(key),
                UUID.class,
                () -> targets.raise(matterId, target, reason.strip()).orElseThrow(Refusal::missing));
        return View.redirect("/matters/" + matterId + "/walls").telling(Flash.done("access.walls.raised"));
    }

    @PostMapping("/matters/{matterId}/walls/{wallId}/lift")
    @Requires(value = Permission.MANAGE_WALLS, stepUp = true)
    View lift(@PathVariable UUID matterId, @PathVariable UUID wallId) {
        Flash flash = switch (walls.lift(matterId, wallId)) {
            case Walls.Lift.Asked _ -> Flash.warning("access.walls.asked");
            case Walls.Lift.Lifted _ -> Flash.done("access.walls.lifted");
            case Walls.Lift.NeedsAnother _ -> Flash.warning("access.walls.needs-another");
            case Walls.Lift.NotBefore _ -> Flash.warning("access.walls.not-before");
            case Walls.Lift.NoSuchWall _ -> throw Refusal.missing();
        };
        return View.redirect("/matters/" + matterId + "/walls").telling(flash);
    }

    private View.Page page(UUID matterId, Map<String, String> given, Map<String, String> troubles) {
        return View.page(
                "access/walls",
                new WallsPage(
                        matterId,
                        Acting.current().personId(),
                        walls.of(matterId),
                        targets.of(matterId),
                        given,
                        troubles));
    }
}
