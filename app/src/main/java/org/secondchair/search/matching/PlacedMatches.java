package org.secondchair.search.matching;

import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.proximity.Occurrences;

/// Hands occurrences to Lucene. Offsets count inside the value of the field that the match stands in.
final class PlacedMatches implements MatchesIterator {
    private final Query query;
    private final Occurrences met;
    private final FieldText text;
    private int at = -1;

    PlacedMatches(Query query, Occurrences met, FieldText text) {
        this.query = query;
        this.met = met;
        this.text = text;
    }

    @Override
    public boolean next() {
        return ++at < met.size();
    }

    @Override
    public int startPosition() {
        return met.start(at);
    }

    @Override
    public int endPosition() {
        return met.end(at);
    }

    @Override
    public int startOffset() {
        return text.startOffset(met.start(at));
    }

    @Override
    public int endOffset() {
        return text.endOffset(met.end(at));
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
        return null;
    }

    @Override
    public Query getQuery() {
        return query;
    }
}
