package org.secondchair.engagement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Locks;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The undertaking of confidentiality that each of the provider's people confirms in person. */
@Service
public class Undertakings {
    static final String SEATED = "engagement.notice.seated";

    /** What came of confirming. */
    public sealed interface Confirming {
        record Confirmed() implements Confirming {}

        record ConfirmedBefore() implements Confirming {}

        /** The words changed since the page was opened; read them again. */
        record WordsChanged() implements Confirming {}

        /** The acting person is not on the provider's team, or the engagement is not accepted or over. */
        record NotAsked() implements Confirming {}
    }

    private final EngagementStore store;
    private final UndertakingStore undertakings;
    private final Steps steps;
    private final Locks locks;
    private final Notices notices;
    private final Transactions transactions;
    private final Clock clock;

    Undertakings(
            EngagementStore store,
            UndertakingStore undertakings,
            Steps steps,
            Locks locks,
            Notices notices,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.undertakings = undertakings;
        this.steps = steps;
        this.locks = locks;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Confirms in the acting person's own name, and lifts the lock that kept this person out of the matter. */
    public Confirming confirm(UUID engagementId, int textVersion) {
        Actor me = Acting.current();
        UndertakingText text = UndertakingText.current();
        return transactions.write(() -> {
            Optional<Engagement> engagement = store.find(engagementId).filter(found -> asked(found, me));
            if (engagement.isEmpty()) {
                return new Confirming.NotAsked();
            }
            if (undertakings.confirmed(engagementId, me.personId())) {
                return new Confirming.ConfirmedBefore();
            }
            if (textVersion != text.version()) {
                return new Confirming.WordsChanged();
            }
            if (!undertakings.insert(engagementId, me, text, clock.instant())) {
                return new Confirming.ConfirmedBefore();
            }
            notices.settleMine(asking(engagementId), SEATED);
            locks.lift(engagement.get().matterId(), new Locks.Whom.Person(me.personId()), Safeguard.UNDERTAKING.lock());
            steps.write(engagement.get(), EngagementEvent.Kind.UNDERTAKING_CONFIRMED, "", "");
            UUID manager = engagement.get().managerId();
            if (manager != null) {
                notices.tell(
                        List.of(manager),
                        Told.of(
                                "engagement.notice.confirmed",
                                "/engagements/" + engagementId + "/team",
                                engagement.get().terms().title()));
            }
            return new Confirming.Confirmed();
        });
    }

    /** Where an undertaking is confirmed. */
    static String asking(UUID engagementId) {
        return "/engagements/" + engagementId + "/undertaking";
    }

    /** Whether the acting person confirmed it under this engagement. */
    public boolean confirmed(UUID engagementId) {
        return transactions.read(
                () -> undertakings.confirmed(engagementId, Acting.current().personId()));
    }

    /** Engagements that wait for the acting person's undertaking, oldest first. */
    public List<Engagement> toConfirm() {
        return transactions.read(() -> store.withoutUndertaking(Acting.current()));
    }

    private boolean asked(Engagement engagement, Actor me) {
        return engagement.state().staffed()
                && engagement.providerOrganizationId().equals(me.organizationId())
                && steps.seats(engagement.id(), me.organizationId()).stream()
                        .anyMatch(seat -> seat.personId().equals(me.personId()));
    }
}
