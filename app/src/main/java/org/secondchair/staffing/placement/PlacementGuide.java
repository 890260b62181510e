package org.secondchair.staffing.placement;

import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.LockGuide;
import org.springframework.stereotype.Component;

/** Leads whoever stands before the lock of a checklist or of a cap to their placement. */
@Component
class PlacementGuide implements LockGuide {
    private final Placements placements;

    PlacementGuide(Placements placements) {
        this.placements = placements;
    }

    @Override
    public Optional<String> href(String lockName, UUID scopeId) {
        if (!lockName.equals(Checklists.LOCK) && !lockName.equals(Hours.LOCK)) {
            return Optional.empty();
        }
        return Optional.of(placements.mine().stream()
                .filter(one ->
                        one.state() == Placement.State.SEATED && one.matterId().equals(scopeId))
                .findFirst()
                .map(Placements::mine)
                .orElse("/my/placements"));
    }
}
