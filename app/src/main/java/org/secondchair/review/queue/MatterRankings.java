package org.secondchair.review.queue;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondchair.review.WhyHere;
import org.secondchair.tenancy.DataFolder;
import org.springframework.stereotype.Component;

/** The rankings that live in this process. */
@Component
class MatterRankings implements WhyHere {
    private final ConcurrentHashMap<UUID, MatterRanking> open = new ConcurrentHashMap<>();
    private final DataFolder folder;

    MatterRankings(DataFolder folder) {
        this.folder = folder;
    }

    MatterRanking of(UUID matterId) {
        return open.computeIfAbsent(
                matterId, id -> new MatterRanking(folder.matter(id).resolve("features"), id));
    }

    /** Forgets a ranking; the next use makes it again. */
    void drop(UUID matterId) {
        Optional.ofNullable(open.remove(matterId)).ifPresent(MatterRanking::close);
    }

    @Override
    public List<Reason> reasons(UUID matterId, String text, int limit) {
        MatterRanking ranking = open.get(matterId);
        return ranking == null ? List.of() : ranking.reasons(text, limit);
    }

    @PreDestroy
    void close() {
        open.keySet().forEach(this::drop);
    }
}
