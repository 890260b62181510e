package org.secondchair.search.index;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.SearchRequest.Order;
import org.secondchair.search.matching.IndexFields;

/// Where a page of results ends: the sort values of its last document. Documents that come or go meanwhile neither
/// repeat
/// nor hide others.
final class Cursor {
    private Cursor() {}

    static Sort sort(Order order) {
        var ordinal = new SortField(IndexFields.ORDINAL, SortField.Type.LONG);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, ordinal);
            case NEWEST_FIRST ->
                new Sort(new SortField(IndexFields.SENT, SortField.Type.LONG, true, Long.MIN_VALUE), ordinal);
            case OLDEST_FIRST ->
                new Sort(new SortField(IndexFields.SENT, SortField.Type.LONG, false, Long.MAX_VALUE), ordinal);
            case ORDINAL -> new Sort(ordinal);
        };
    }

    static String after(SearchRequest request, FieldDoc last) {
        ByteBuffer bytes = ByteBuffer.allocate(20).putInt(fingerprint(request));
        Object ordinal = last.fields[last.fields.length - 1];
        switch (request.order()) {
            case RELEVANCE -> bytes.putLong(Float.floatToIntBits((float) last.fields[0]));
            case NEWEST_FIRST, OLDEST_FIRST -> bytes.putLong((long) last.fields[0]);
            case ORDINAL -> bytes.putLong(0);
        }
        bytes.putLong((long) ordinal);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Empty if the cursor is not of this search.
    static Optional<FieldDoc> read(SearchRequest request, String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 20 || bytes.getInt() != fingerprint(request)) {
                return Optional.empty();
            }
            long value = bytes.getLong();
            Long ordinal = bytes.getLong();
            Object[] fields = switch (request.order()) {
                case RELEVANCE -> new Object[] {Float.intBitsToFloat((int) value), ordinal};
                case NEWEST_FIRST, OLDEST_FIRST -> new Object[] {value, ordinal};
                case ORDINAL -> new Object[] {ordinal};
            };
            // the ordinal decides every tie, so the document number only has to be past all others
            return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int fingerprint(SearchRequest request) {
        return Objects.hash(
                request.query(), request.narrowed().toString(), request.order().name());
    }
}
