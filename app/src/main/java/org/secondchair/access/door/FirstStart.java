package org.secondchair.access.door;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.secondchair.access.FounderAwaited;
import org.secondchair.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While an installation has no organization, each start makes a fresh one-time link and shows it to whoever started the
 * server; the former one is void. Nobody else can become the first founder.
 */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Duration HOLDS = Duration.ofHours(24);

    private final InvitationStore store;
    private final Throttle throttle;
    private final Seals seals;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstStart(
            InvitationStore store,
            Throttle throttle,
            Seals seals,
            PublicAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.throttle = throttle;
        this.seals = seals;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        throttle.tidy(clock.instant());
        if (!store.anyOrganization()) {
            String link = link();
            LOG.info("First start. Open this link within 24 hours to set up the first organization:\n\n    {}\n", link);
            events.publishEvent(new FounderAwaited(link));
        }
    }

    String link() {
        UUID id = Ids.next();
        String token = seals.link(id);
        store.founder(id, Seals.sha256(token), clock.instant().plus(HOLDS));
        return address.of("/first-start?token=" + token);
    }
}
