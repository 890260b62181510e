package org.secondchair.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Professional;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.staffing.Shortlist.Listed;
import org.secondchair.staffing.currency.Exchange;
import org.secondchair.staffing.currency.ExchangeRates;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Candidates of the acting provider's bench for a request, as the bench and the decisions stand now. */
@Service
public class Shortlists {
    /** So many are read for each way of asking the bench; a bench that answers with more is not looked at whole. */
    private static final int MOST = 3_000;
    /** So many candidates fit beside one another. */
    public static final int BESIDE = 5;

    private final StaffingRequestStore requests;
    private final PlanStore plans;
    private final HoldingStore walls;
    private final Clearances clearances;
    private final ExchangeRates rates;
    private final Professionals professionals;
    private final Engagements engagements;
    private final Transactions transactions;

    Shortlists(
            StaffingRequestStore requests,
            PlanStore plans,
            HoldingStore walls,
            Clearances clearances,
            ExchangeRates rates,
            Professionals professionals,
            Engagements engagements,
            Transactions transactions) {
        this.requests = requests;
        this.plans = plans;
        this.walls = walls;
        this.clearances = clearances;
        this.rates = rates;
        this.professionals = professionals;
        this.engagements = engagements;
        this.transactions = transactions;
    }

    /**
     * Empty for whoever is not the provider of the request.
     *
     * @param text as the bench's own list is searched by; empty for everybody
     * @param blind without names and references
     */
    public Optional<Shortlist> of(UUID requestId, String text, boolean blind) {
        return transactions.read(() -> drawn(requestId).map(drawn -> {
            List<Listed> fitting = new ArrayList<>();
            List<Listed> near = new ArrayList<>();
            Predicate<UUID> matches = matches(text);
            for (Considered one : drawn.considered()) {
                int misses = one.judgement().misses().size();
                if (misses <= 1 && matches.test(one.professional().id())) {
                    (misses == 0 ? fitting : near).add(listed(one, blind));
                }
            }
            return new Shortlist(fitting, near, drawn.whole());
        }));
    }

    private Predicate<UUID> matches(String text) {
        return text.isBlank()
                ? _ -> true
                : Set.copyOf(professionals.idsOf(ProfessionalQuery.named(text), MOST))::contains;
    }

    /** Up to {@link #BESIDE} candidates side by side, best first; empty for whoever is not the provider. */
    public List<Compared> beside(UUID requestId, Collection<UUID> professionalIds, boolean blind) {
        return transactions.read(() -> drawn(
                        requestId,
                        professionalIds.stream().distinct().limit(BESIDE).toList())
                .map(drawn -> drawn.considered().stream()
                        .map(one -> new Compared(listed(one, blind), one.professional()))
                        .toList())
                .orElse(List.of()));
    }

    /** @param professional whose name and reference a blind page does not show */
    public record Compared(Listed listed, Professional professional) {}

    private static Listed listed(Considered one, boolean blind) {
        Professional who = one.professional();
        return new Listed(
                who.id(),
                blind ? "" : who.profile().name(),
                blind ? "" : who.reference(),
                one.judgement(),
                one.clearance());
    }

    /** Somebody with what the rules say of them. */
    record Considered(Professional professional, Judgement judgement, Clearance clearance) {}

    /** @param considered best first, those included who are not eligible */
    record Drawn(StaffingRequest request, Engagement engagement, List<Considered> considered, boolean whole) {}

    Optional<Drawn> drawn(UUID requestId) {
        return own(requestId).map(request -> {
            Set<UUID> ids = new LinkedHashSet<>();
            boolean whole = true;
            for (ProfessionalQuery query : ways(request.asked())) {
                List<UUID> found = professionals.idsOf(query, MOST);
                whole &= found.size() < MOST;
                ids.addAll(found);
            }
            return judge(request, professionals.known(ids), whole);
        });
    }

    /** Judges these alone, without searching the bench; may stand in what is being written. */
    Optional<Drawn> drawn(UUID requestId, Collection<UUID> professionalIds) {
        return own(requestId).map(request -> judge(request, professionals.of(professionalIds), true));
    }

    private Optional<StaffingRequest> own(UUID requestId) {
        return requests.find(requestId)
                .filter(request ->
                        request.providerOrganizationId().equals(Acting.current().organizationId()));
    }

    private Drawn judge(StaffingRequest request, List<Professional> people, boolean whole) {
        Engagement engagement = engagements.find(request.engagementId()).orElseThrow();
        TeamAsked asked = request.asked();
        Set<UUID> shutOut = walls.shutOut(
                engagement.matterId(),
                people.stream()
                        .map(Professional::personId)
                        .filter(Objects::nonNull)
                        .toList());
        Exchange exchange = rates.exchange(asked.currency());
        Set<UUID> booked = plans.seatsOf(request.id());
        Set<UUID> taken = plans.takenElsewhere(request);
        Map<UUID, Judgement> judged = new HashMap<>();
        for (Professional one : people) {
            UUID person = one.personId();
            boolean walled = person != null && shutOut.contains(person);
            Judgement judgement = ShortlistRules.judge(one.apartFrom(booked), asked, exchange, walled);
            judged.put(one.id(), taken.contains(one.id()) ? judgement.taken() : judgement);
        }
        // of the others nobody asks: they are not offered, whatever the check says
        Map<UUID, Clearance> cleared = clearances.of(
                engagement.matterId(),
                judged.entrySet().stream()
                        .filter(one -> one.getValue().misses().size() <= 1)
                        .map(Map.Entry::getKey)
                        .toList());
        Comparator<Considered> order = ShortlistRules.order(
                Considered::judgement, one -> one.professional().id());
        List<Considered> considered = people.stream()
                .map(one -> {
                    Clearance clearance = cleared.getOrDefault(one.id(), Clearance.UNCHECKED);
                    return new Considered(
                            one, Objects.requireNonNull(judged.get(one.id())).under(clearance.verdict()), clearance);
                })
                .sorted(order)
                .toList();
        return new Drawn(request, engagement, considered, whole);
    }

    /**
     * Asks the bench by what the index knows: all of it, and each time with one thing left away, so that whoever misses
     * a single thing is found too.
     */
    private static List<ProfessionalQuery> ways(TeamAsked asked) {
        String jurisdiction = asked.admissions().stream()
                .filter(one -> one.seats() == TeamAsked.EVERYBODY)
                .map(TeamAsked.Admitted::jurisdiction)
                .findFirst()
                .orElse("");
        TeamAsked.@Nullable Speaking speaking = asked.languages().stream()
                .filter(one -> one.seats() == TeamAsked.EVERYBODY)
                .findFirst()
                .orElse(null);
        if (jurisdiction.isEmpty() || speaking == null) {
            return List.of(ProfessionalQuery.ALL);
        }
        ProfessionalQuery admitted = ProfessionalQuery.ALL.admittedIn(jurisdiction);
        ProfessionalQuery spoken = ProfessionalQuery.ALL.speaking(speaking.code(), speaking.level());
        return List.of(admitted.speaking(speaking.code(), speaking.level()), admitted, spoken);
    }
}
