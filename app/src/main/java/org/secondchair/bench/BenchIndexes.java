package org.secondchair.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The indexes of the organizations that were asked for last. Each question first looks up the bench's edition under
 * row-level security, which answers nothing to whoever may not see the whole bench; what changed since is read then.
 */
@Component
class BenchIndexes {
    private static final int KEPT = 12;
    private static final int AT_ONCE = 2_000;

    private final ProfessionalStore professionals;
    private final DossierStore dossiers;
    private final Transactions transactions;
    private final Map<UUID, BenchIndex> indexes = new LinkedHashMap<>(16, 0.75f, true);

    BenchIndexes(ProfessionalStore professionals, DossierStore dossiers, Transactions transactions) {
        this.professionals = professionals;
        this.dossiers = dossiers;
        this.transactions = transactions;
    }

    /**
     * Asks the acting organization's index; empty for whoever may not see the whole bench.
     *
     * @throws IllegalStateException inside of a writing transaction: what it wrote may be rolled back, the index not
     */
    <T> Optional<T> ask(Function<BenchIndex, T> question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("the bench is searched outside of what is being written");
        }
        return transactions.read(() -> professionals.seenEdition().map(edition -> {
            BenchIndex index = index(Acting.current().organizationId());
            synchronized (index) {
                if (index.edition() < edition) {
                    catchUp(index, edition);
                }
                return question.apply(index);
            }
        }));
    }

    private BenchIndex index(UUID organizationId) {
        synchronized (indexes) {
            BenchIndex index = indexes.computeIfAbsent(organizationId, _ -> new BenchIndex());
            while (indexes.size() > KEPT) {
                indexes.remove(indexes.keySet().iterator().next());
            }
            return index;
        }
    }

    private void catchUp(BenchIndex index, long edition) {
        @Nullable UUID after = null;
        List<UUID> changed;
        do {
            changed = professionals.idsAfter(after, index.edition(), AT_ONCE);
            if (!changed.isEmpty()) {
                index.update(changed, dossiers.read(changed));
                after = changed.getLast();
            }
        } while (changed.size() == AT_ONCE);
        index.reach(edition);
    }
}
