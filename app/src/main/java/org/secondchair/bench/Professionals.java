package org.secondchair.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.People;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The professionals of the acting organization's bench. Whoever keeps the bench changes all of them; somebody whose
 * account is tied to a profile changes their own.
 */
@Service
public class Professionals {
    /** What people declared about themselves, as counts alone; see the implementation. */
    public interface Declared {
        /**
         * How many of the acting organization's people gave which answer to which question, small cells left out.
         *
         * @param among professionals to count; null for the whole bench. Never a group that somebody chose
         */
        Map<String, Map<String, Long>> counts(@Nullable Collection<UUID> among);
    }

    /** Made-up professionals, for measurements and demonstrations of rooms above. */
    public interface Samples {
        /**
         * The same seed and day make the same people, marked as samples; see the implementation.
         *
         * @param today from which the dates of checks, expiries and absences are reckoned
         * @param progress told how many are on the bench so far
         * @return ids by reference, the first 10,000 alone
         */
        Map<String, UUID> take(long seed, int howMany, LocalDate today, IntConsumer progress);
    }

    /** What came of taking somebody on. */
    public sealed interface Adding {
        record Added(UUID id) implements Adding {}

        /** The organization knows somebody by this reference already. */
        record ReferenceTaken(UUID id) implements Adding {}
    }

    /** What came of tying an account to a profile. */
    public sealed interface Linking {
        record Linked() implements Linking {}

        /** No such professional, or no such colleague. */
        record NobodySuch() implements Linking {}

        /** The account is tied to another profile. */
        record TiedElsewhere() implements Linking {}
    }

    /** Somebody was erased. Published within the transaction that did it, for rooms above that keep a name of theirs. */
    public record Erased(UUID professionalId) {}

    private final ProfessionalStore store;
    private final DetailStore details;
    private final DossierStore dossiers;
    private final BenchIndexes indexes;
    private final People people;
    private final ConflictEntries ties;
    private final Changes changes;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;
    private final Clock clock;

    Professionals(
            ProfessionalStore store,
            DetailStore details,
            DossierStore dossiers,
            BenchIndexes indexes,
            People people,
            ConflictEntries ties,
            Changes changes,
            ApplicationEventPublisher publisher,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.details = details;
        this.dossiers = dossiers;
        this.indexes = indexes;
        this.people = people;
        this.ties = ties;
        this.changes = changes;
        this.publisher = publisher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes somebody on. @param reference the provider's own number; empty for one made of the id */
    public Adding add(String reference, Profile profile) {
        return transactions.write(() -> {
            long edition = store.nextEdition();
            UUID id = Ids.next();
            String number = reference.isBlank() ? "P-" + id.toString().substring(24) : reference.strip();
            UUID known = store.known(List.of(number)).get(number);
            if (known != null) {
                return new Adding.ReferenceTaken(known);
            }
            store.write(Map.of(id, NewProfessional.of(number, profile)), edition, clock.instant());
            changes.told("bench.professional-added", List.of(id));
            return new Adding.Added(id);
        });
    }

    /**
     * Takes many on at once, with all that is known of them; those whose references are known are written anew, their
     * admissions and rates too, while vetting and calendar only gain. At most a few thousand at a time.
     *
     * @return their ids, by reference
     */
    public Map<String, UUID> takeAll(Collection<NewProfessional> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return transactions.write(() -> {
            long edition = store.nextEdition();
            Instant now = clock.instant();
            Map<String, UUID> known =
                    store.known(entries.stream().map(NewProfessional::reference).toList());
            Map<UUID, NewProfessional> byId = new LinkedHashMap<>();
            Map<String, UUID> ids = new LinkedHashMap<>();
            for (NewProfessional entry : entries) {
                UUID id = known.getOrDefault(entry.reference(), ids.getOrDefault(entry.reference(), Ids.next()));
                ids.put(entry.reference(), id);
                byId.put(id, entry);
            }
            store.write(byId, edition, now);
            if (!known.isEmpty()) {
                details.clearForImport(known.values());
            }
            details.admissions(each(byId, NewProfessional::admissions));
            details.checks(each(byId, NewProfessional::checks), now);
            details.rates(each(byId, NewProfessional::rates));
            details.vetting(each(byId, NewProfessional::vetting), now);
            details.exceptions(each(byId, NewProfessional::exceptions));
            changes.told("bench.professionals-taken", byId.keySet());
            return ids;
        });
    }

    private static <T> Map<UUID, List<T>> each(
            Map<UUID, NewProfessional> entries, Function<NewProfessional, List<T>> part) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> part.apply(entry.getValue())));
    }

    /** Writes the profile anew; false when there is nobody such whom the acting person may change. */
    public boolean change(UUID id, Profile profile) {
        return transactions.write(() -> {
            boolean changed = store.change(id, profile, store.nextEdition(), clock.instant());
            if (changed) {
                changes.told("bench.profile-changed", List.of(id));
            }
            return changed;
        });
    }

    /** Ties a colleague's account to the profile, which they then keep themselves. @param personId null unties */
    public Linking link(UUID id, @Nullable UUID personId) {
        return transactions.write(() -> {
            if (personId != null) {
                UUID organization = Acting.current().organizationId();
                if (people.find(personId)
                        .filter(person -> person.organizationId().equals(organization))
                        .isEmpty()) {
                    return new Linking.NobodySuch();
                }
                Optional<UUID> tied = store.ofPerson(personId);
                if (tied.isPresent()) {
                    return tied.get().equals(id) ? new Linking.Linked() : new Linking.TiedElsewhere();
                }
            }
            if (!store.touch(id, store.nextEdition(), clock.instant()) || !store.link(id, personId)) {
                return new Linking.NobodySuch();
            }
            changes.told(personId == null ? "bench.account-untied" : "bench.account-tied", List.of(id));
            return new Linking.Linked();
        });
    }

    /**
     * Erases somebody: name, number, contents, evidence, calendar and what they declared about themselves. The id stays,
     * since it stands in the log; nothing leads from it to a person any more.
     */
    public boolean erase(UUID id) {
        return transactions.write(() -> {
            if (!store.erase(id, store.nextEdition(), clock.instant())) {
                return false;
            }
            details.clear(id);
            ties.forget(id);
            changes.told("bench.professional-erased", List.of(id));
            publisher.publishEvent(new Erased(id));
            return true;
        });
    }

    public Optional<Professional> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** The acting person's own profile. */
    public Optional<Professional> mine() {
        return transactions.read(() -> store.ofPerson(Acting.current().personId())
                .flatMap(id -> dossiers.read(List.of(id)).stream().findFirst()));
    }

    /** Those whom the organization knows by these references, as far as the acting person may see them. */
    public Map<String, Professional> byReference(Collection<String> references) {
        return transactions.read(() -> dossiers.read(store.known(references).values()).stream()
                .collect(Collectors.toMap(Professional::reference, one -> one)));
    }

    /** Whether the acting person is a professional of their organization's bench; a key look-up. */
    public boolean isOnBench() {
        return transactions.read(
                () -> store.ofPerson(Acting.current().personId()).isPresent());
    }

    /** Those of the ids whom the acting person may see, in the order of the ids; for a few thousand at a time. */
    public List<Professional> of(Collection<UUID> ids) {
        return transactions.read(() -> dossiers.read(ids));
    }

    /**
     * The same out of memory, as of the bench's last change: for whoever looks at thousands again and again. Nobody for
     * whoever may not see the whole bench; not inside of a writing transaction.
     */
    public List<Professional> known(Collection<UUID> ids) {
        return indexes.ask(index -> index.whole(ids, dossiers::read)).orElseGet(List::of);
    }

    /** @param count of all matches, this page and all others */
    public record Found(Page<Professional> page, int count) {}

    /**
     * Those who match, page by page; nobody for whoever may not see the whole bench.
     *
     * @param after the {@code next} of the page before; null for the first page
     * @param limit 1 to 2,000
     */
    public Found search(ProfessionalQuery query, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, 2_000);
        return transactions.read(() -> indexes.ask(index -> index.find(query, cursor(after), size))
                .map(matches -> new Found(
                        new Page<>(
                                dossiers.read(matches.ids()),
                                matches.more() ? matches.ids().getLast().toString() : null),
                        matches.count()))
                .orElseGet(() -> new Found(Page.last(List.of()), 0)));
    }

    /** How many match; 0 for whoever may not see the whole bench. */
    public int count(ProfessionalQuery query) {
        return indexes.ask(index -> index.count(query)).orElse(0);
    }

    /** Ids of all who match, in the query's order: for solvers, which then read whom they keep. */
    public List<UUID> idsOf(ProfessionalQuery query, int limit) {
        return indexes.ask(
                        index -> new ArrayList<>(index.find(query, null, limit).ids()))
                .orElseGet(ArrayList::new);
    }

    /** What the acting organization's bench can be asked for, sorted. */
    public record Vocabulary(List<String> jurisdictions, List<String> languages, List<String> words) {}

    public Vocabulary vocabulary() {
        return indexes.ask(index -> new Vocabulary(
                        index.vocabulary("admitted"),
                        index.vocabulary("speaks").stream()
                                .map(term -> term.substring(0, 2))
                                .distinct()
                                .toList(),
                        index.vocabulary("word")))
                .orElseGet(() -> new Vocabulary(List.of(), List.of(), List.of()));
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null; // tampered with: the list starts at its beginning
        }
    }
}
