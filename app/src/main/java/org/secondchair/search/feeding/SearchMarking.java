package org.secondchair.search.feeding;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.secondchair.corpus.Marking;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.Searches;
import org.springframework.stereotype.Component;

/// The matcher that found a document marks it in the viewer, too.
@Component
class SearchMarking implements Marking {
    private final Searches searches;

    SearchMarking(Searches searches) {
        this.searches = searches;
    }

    @Override
    public List<Mark> marks(UUID matterId, int documentOrdinal, String query, ZoneId zone) {
        return switch (searches.hits(matterId, documentOrdinal, query, zone)) {
            case HitsOutcome.Marked marked ->
                marked.text().stream()
                        .map(span -> new Mark(span.start(), span.end()))
                        .toList();
            case HitsOutcome.Absent _, HitsOutcome.Malformed _, HitsOutcome.TooBroad _, HitsOutcome.Damaged _ ->
                List.of();
        };
    }
}
