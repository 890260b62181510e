package org.secondchair.search.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.secondchair.search.Facet;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.matching.IndexFields;
import org.secondchair.search.matching.WordStream;

/// Turns a document into what the index holds of it. The text is stored too: hits are marked from it.
final class DocumentFields {
    private final Document fields = new Document();

    private DocumentFields() {}

    static Document of(IndexedDocument document) {
        var made = new DocumentFields();
        made.add(document);
        return made.fields;
    }

    static Term id(UUID documentId) {
        return new Term(IndexFields.ID, bytes(documentId));
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static UUID id(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private void add(IndexedDocument document) {
        var people = document.participants();
        fields.add(new StringField(IndexFields.ID, bytes(document.documentId()), Field.Store.YES));
        fields.add(new LongPoint(IndexFields.ORDINAL, document.ordinal()));
        number(IndexFields.ORDINAL, document.ordinal());
        BytesRef family = bytes(document.familyId());
        fields.add(new SortedDocValuesField(IndexFields.FAMILY, family));
        fields.add(new StoredField(IndexFields.FAMILY, family));
        if (document.sent() != null) {
            long millis = document.sent().toEpochMilli();
            fields.add(new LongPoint(IndexFields.SENT, millis));
            number(IndexFields.SENT, millis);
        }
        fields.add(new LongPoint(IndexFields.SIZE, document.sizeBytes()));
        number(IndexFields.SIZE, document.sizeBytes());
        facet(Facet.ATTACHMENTS, List.of(document.hasAttachments() ? "yes" : "no"));
        facet(Facet.CUSTODIAN, document.custodians());
        facet(Facet.TYPE, List.of(document.type()));
        facet(Facet.LANGUAGE, List.of(document.language()));
        for (String restriction : document.restrictions()) {
            fields.add(new StringField(IndexFields.RESTRICTION, restriction, Field.Store.NO));
        }
        words(IndexFields.TEXT, List.of(document.text()));
        var header = new ArrayList<String>();
        for (var field : org.secondchair.search.language.TextField.HEADER) {
            List<String> values = switch (field) {
                case SUBJECT -> List.of(document.subject());
                case NAME -> List.of(document.name());
                case FROM -> people.from();
                case TO -> people.to();
                case CC -> people.cc();
                case BCC -> people.bcc();
                case TEXT, CUSTODIAN, TYPE, LANGUAGE -> throw new IllegalStateException("not in the header");
            };
            words(field.written(), values);
            header.addAll(values);
        }
        fields.add(new TextField(IndexFields.HEADER, new WordStream(header)));
        words(org.secondchair.search.language.TextField.CUSTODIAN.written(), document.custodians());
        words(org.secondchair.search.language.TextField.TYPE.written(), List.of(document.type()));
        words(org.secondchair.search.language.TextField.LANGUAGE.written(), List.of(document.language()));
    }

    private void words(String name, List<String> values) {
        fields.add(new TextField(name, new WordStream(values)));
        for (String value : values) {
            fields.add(new StoredField(name, value));
        }
    }

    private void facet(Facet facet, List<String> values) {
        String name = IndexFields.facet(facet);
        for (String value : values) {
            fields.add(new StringField(name, value, Field.Store.NO));
            fields.add(new SortedSetDocValuesField(name, new BytesRef(value)));
        }
    }

    /// Kept in columns and with the row.
    private void number(String name, long value) {
        fields.add(new NumericDocValuesField(name, value));
        fields.add(new StoredField(name, value));
    }
}
