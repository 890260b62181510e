package org.secondchair.staffing.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Sha256;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Trials: the client freezes what counts before the first day; at the end client and professional rate, and neither
 * reads the other's word before both have said theirs or the time for it is over.
 */
@Service
public class Trials {
    /** So long after the last day ratings are taken. */
    static final Duration RATED_WITHIN = Duration.ofDays(14);

    /** What came of freezing criteria or rating. */
    public sealed interface Stepping {
        record Done() implements Stepping {}

        /** It was done before and stands. */
        record DoneBefore() implements Stepping {}

        /** Criteria after the first day began; ratings before the end or after the deadline. */
        record NotNow() implements Stepping {}

        /** No such trial of the acting side's. */
        record NotYours() implements Stepping {}
    }

    private final TrialStore store;
    private final Placements placements;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Trials(
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

    /** @param criteria 1 to 12, each of 1 to 200 characters */
    public Stepping freeze(UUID placementId, List<String> criteria) {
        List<String> stripped = criteria.stream().map(String::strip).toList();
        if (!Trial.valid(stripped)) {
            throw new IllegalArgumentException("out of bounds");
        }
        return transactions.write(() -> {
            Optional<Placement> found =
                    trial(placementId).filter(one -> one.state().live() && client(one));
            if (found.isEmpty()) {
                return new Stepping.NotYours();
            }
            Placement placement = found.get();
            People.Person me = me();
            if (!LocalDate.ofInstant(clock.instant(), ZoneId.of(me.timeZone())).isBefore(placement.startsOn())) {
                return new Stepping.NotNow();
            }
            String sha256 = HexFormat.of()
                    .formatHex(
                            Sha256.of(stripped.stream().map(one -> one + "\n").collect(Collectors.joining())));
            var trial = new Trial(
                    placementId,
                    stripped,
                    sha256,
                    me.name(),
                    clock.instant(),
                    placement.endsAt().plus(RATED_WITHIN));
            if (!store.freeze(trial)) {
                return new Stepping.DoneBefore();
            }
            UUID client = Acting.current().organizationId();
            log.append(AuditEvent.of(client, placement.matterId(), "staffing.trial-frozen", placementId)
                    .with("sha256", sha256));
            notices.tell(
                    List.of(placement.invitedBy()),
                    Told.of("staffing.notice.trial", Placements.at(placement), placement.name()));
            notices.tell(
                    List.of(placement.personId()),
                    Told.of("staffing.notice.trial", Placements.mine(placement), placement.name()));
            return new Stepping.Done();
        });
    }

    /**
     * Rates in the acting person's own name, once.
     *
     * @param marks from 1 to 5, one for each criterion, in their order
     * @param words at most 2,000 characters; may be empty
     */
    public Stepping rate(UUID placementId, List<Integer> marks, String words) {
        return transactions.write(() -> {
            Optional<Placement> placement = trial(placementId).filter(one -> client(one) || professional(one));
            Optional<Trial> frozen = placement.flatMap(_ -> store.find(placementId));
            if (frozen.isEmpty()) {
                return new Stepping.NotYours();
            }
            if (!frozen.get().takes(marks) || words.length() > Placements.LONGEST_WORDS) {
                throw new IllegalArgumentException("a mark from 1 to 5 for each criterion");
            }
            if (!over(placement.get()) || !clock.instant().isBefore(frozen.get().rateUntil())) {
                return new Stepping.NotNow();
            }
            Trial.Side side = professional(placement.get()) ? Trial.Side.PROFESSIONAL : Trial.Side.CLIENT;
            if (store.open(placementId)
                    || !store.rate(
                            placementId, new Trial.Rating(side, marks, words.strip(), me().name(), clock.instant()))) {
                return new Stepping.DoneBefore();
            }
            UUID organization = Acting.current().organizationId();
            log.append(AuditEvent.of(organization, organization, "staffing.trial-rated", placementId)
                    .with("side", side.name()));
            return new Stepping.Done();
        });
    }

    public Optional<Trial> find(UUID placementId) {
        return transactions.read(() -> store.find(placementId));
    }

    /** Those that the acting person may read by now: their own, and all of them once both rated or it is too late. */
    public List<Trial.Rating> ratings(UUID placementId) {
        return transactions.read(() -> store.ratings(placementId));
    }

    /** Whether whatever was said may be read. */
    public boolean open(UUID placementId) {
        return transactions.read(() -> store.open(placementId));
    }

    /** Whether it is time to rate. */
    public boolean over(Placement placement) {
        Instant ended = placement.endedAt();
        return placement.seatedAt() != null
                && (ended != null || !placement.endsAt().isAfter(clock.instant()));
    }

    private Optional<Placement> trial(UUID placementId) {
        return placements.find(placementId).filter(one -> one.kind() == Placement.Kind.TRIAL);
    }

    private static boolean client(Placement placement) {
        return !placement.organizationId().equals(Acting.current().organizationId());
    }

    private static boolean professional(Placement placement) {
        return placement.personId().equals(Acting.current().personId());
    }

    private People.Person me() {
        return people.find(Acting.current().personId()).orElseThrow();
    }
}
