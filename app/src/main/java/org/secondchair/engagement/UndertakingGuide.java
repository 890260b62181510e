package org.secondchair.engagement;

import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.LockGuide;
import org.springframework.stereotype.Component;

/** Leads whoever stands before the lock of the undertaking to the page where it is confirmed. */
@Component
class UndertakingGuide implements LockGuide {
    private final Undertakings undertakings;

    UndertakingGuide(Undertakings undertakings) {
        this.undertakings = undertakings;
    }

    @Override
    public Optional<String> href(String lockName, UUID scopeId) {
        return Safeguard.UNDERTAKING.lock().equals(lockName)
                ? undertakings.toConfirm().stream()
                        .filter(engagement -> engagement.matterId().equals(scopeId))
                        .findFirst()
                        .map(engagement -> "/engagements/" + engagement.id() + "/undertaking")
                : Optional.empty();
    }
}
