package org.secondchair.staffing.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Money;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * From a trial to keeping somebody: the client offers a fee and a day, professional and provider each agree or refuse,
 * and the client says what came of it.
 */
@Service
public class Conversions {
    private final TrialStore store;
    private final Placements placements;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Conversions(
            TrialStore store,
            Placements placements,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.placements = placements;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when the ratings cannot be read yet, an offer stands already, or it is not the acting client's trial. */
    public boolean offer(UUID placementId, Money fee, LocalDate startsOn) {
        return transactions.write(() -> {
            Optional<Placement> found = placements
                    .find(placementId)
                    .filter(one -> Acting.current().organizationId().equals(one.clientOrganizationId())
                            && store.open(placementId)
                            && !startsOn.isBefore(one.startsOn()));
            if (found.isEmpty()) {
                return false;
            }
            String me = people.find(Acting.current().personId())
                    .map(People.Person::name)
                    .orElseThrow();
            var offered = new Conversion(
                    placementId,
                    fee,
                    startsOn,
                    me,
                    clock.instant(),
                    Conversion.Consent.OPEN,
                    null,
                    Conversion.Consent.OPEN,
                    null,
                    Conversion.Outcome.OPEN,
                    null);
            if (!store.offer(offered)) {
                return false;
            }
            tell(found.get(), "staffing.conversion-offered", "staffing.notice.conversion");
            return true;
        });
    }

    /** The professional's or the provider's word, by who acts; given once. False when it is not theirs to give. */
    public boolean answer(UUID placementId, boolean accepted) {
        return transactions.write(() -> {
            Optional<Placement> found = placements
                    .find(placementId)
                    .filter(one -> one.organizationId().equals(Acting.current().organizationId()));
            if (found.isEmpty()) {
                return false;
            }
            boolean professional =
                    found.get().personId().equals(Acting.current().personId());
            Conversion.Consent word = accepted ? Conversion.Consent.ACCEPTED : Conversion.Consent.REFUSED;
            if (!store.consent(placementId, professional, word, clock.instant())) {
                return false;
            }
            tell(
                    found.get(),
                    accepted ? "staffing.conversion-accepted" : "staffing.conversion-refused",
                    accepted ? "staffing.notice.converted" : "staffing.notice.unconverted");
            return true;
        });
    }

    /** False before everybody agreed, once it was said, and for anybody but the client. */
    public boolean outcome(UUID placementId, boolean started) {
        return transactions.write(() -> {
            Optional<Placement> found = placements
                    .find(placementId)
                    .filter(one -> Acting.current().organizationId().equals(one.clientOrganizationId()));
            if (found.isEmpty()
                    || !store.outcome(
                            placementId,
                            started ? Conversion.Outcome.STARTED : Conversion.Outcome.NOT_STARTED,
                            clock.instant())) {
                return false;
            }
            tell(found.get(), "staffing.conversion-ended", "staffing.notice.outcome");
            return true;
        });
    }

    public Optional<Conversion> find(UUID placementId) {
        return transactions.read(() -> store.conversion(placementId));
    }

    private void tell(Placement placement, String event, String textKey) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, event, placement.id()));
        notices.tell(
                List.of(placement.invitedBy(), placement.askedBy()),
                Told.of(textKey, Placements.at(placement), placement.name()));
        notices.tell(List.of(placement.personId()), Told.of(textKey, Placements.mine(placement), placement.name()));
    }
}
