package org.secondchair.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Transactions;
import org.secondchair.vault.Fetched;
import org.secondchair.vault.Opened;
import org.secondchair.vault.Vault;
import org.springframework.stereotype.Component;

/** Reads what was taken in. Everything answers within the acting person's grants. */
@Component
public class Documents {
    private final DocumentStore store;
    private final Vault vault;
    private final Transactions transactions;

    Documents(DocumentStore store, Vault vault, Transactions transactions) {
        this.store = store;
        this.vault = vault;
        this.transactions = transactions;
    }

    public Optional<Document> find(UUID matterId, UUID documentId) {
        return find(matterId, List.of(documentId)).stream().findFirst();
    }

    /** For whoever knows the document and not its matter. */
    public Optional<Document> find(UUID documentId) {
        return transactions.read(() -> store.find(documentId));
    }

    /** In the order of their ordinals; unknown ids are left out. */
    public List<Document> find(UUID matterId, Collection<UUID> documentIds) {
        return transactions.read(() -> store.find(matterId, documentIds));
    }

    public List<Document> byOrdinal(UUID matterId, Collection<Integer> ordinals) {
        return transactions.read(() -> store.byOrdinal(matterId, ordinals));
    }

    /** Documents from an ordinal on, for those who derive something of all of them. */
    public List<Document> from(UUID matterId, int ordinal, int limit) {
        return transactions.read(() -> store.from(matterId, ordinal, limit));
    }

    /** Documents that were added or changed since a revision, in the order of their revisions. */
    public List<Document> changedSince(UUID matterId, long revision, int limit) {
        return transactions.read(() -> store.changedSince(matterId, revision, limit));
    }

    /** Ids and ordinals alone, for those who walk over all of a matter. */
    public List<Numbered> numbered(UUID matterId, int fromOrdinal, int limit) {
        return transactions.read(() -> store.numbered(matterId, fromOrdinal, limit));
    }

    /** A document's two names. */
    public record Numbered(UUID id, int ordinal) {}

    /** How many documents the matter has. */
    public int count(UUID matterId) {
        return transactions.read(() -> store.count(matterId));
    }

    /** Root first, then its attachments in their order. */
    public List<Document> family(UUID matterId, UUID familyId) {
        return transactions.read(() -> store.family(matterId, familyId));
    }

    /** All members of several families, by ordinal. */
    public List<Document> families(UUID matterId, Collection<UUID> familyIds) {
        return transactions.read(() -> store.families(matterId, familyIds));
    }

    /** All members of all families of a conversation, by date; at most 2,000. */
    public List<Document> thread(UUID matterId, UUID threadId) {
        return transactions.read(() -> store.thread(matterId, threadId));
    }

    /** Where the family was found: each custodian and path. */
    public List<Occurrence> occurrences(UUID matterId, UUID familyId) {
        return transactions.read(() -> store.occurrences(matterId, familyId));
    }

    /** The extracted text; empty for a document without any. */
    public String text(Document document) {
        return texts(document.matterId(), List.of(document)).getOrDefault(document.id(), "");
    }

    /**
     * Texts of many documents by one query.
     *
     * @throws ContentUnavailable when a text cannot be read back as it was stored
     */
    public Map<UUID, String> texts(UUID matterId, List<Document> documents) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        List<UUID> blobs = documents.stream()
                .map(Document::textBlob)
                .filter(id -> id != null)
                .toList();
        Map<UUID, Fetched> fetched = blobs.isEmpty() ? Map.of() : vault.bytes(matterId, blobs);
        for (Document document : documents) {
            UUID blob = document.textBlob();
            texts.put(document.id(), blob == null ? "" : utf8(fetched.getOrDefault(blob, new Fetched.Absent(blob))));
        }
        return texts;
    }

    /** The HTML body of a mail as its sender wrote it: hostile until sanitized. */
    public Optional<String> html(Document document) {
        UUID blob = document.htmlBlob();
        return blob == null ? Optional.empty() : Optional.of(utf8(vault.bytes(document.matterId(), blob)));
    }

    /** The original, byte for byte. */
    public Opened original(Document document) {
        return vault.open(document.matterId(), document.nativeBlob());
    }

    private static String utf8(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Content content -> new String(content.plain(), StandardCharsets.UTF_8);
            case Fetched.Absent absent -> throw new ContentUnavailable("content " + absent.blobId() + " is not stored");
            case Fetched.Damaged damaged ->
                throw new ContentUnavailable("content " + damaged.blobId() + " is damaged: " + damaged.what());
            case Fetched.Destroyed destroyed ->
                throw new ContentUnavailable("the key of this matter was destroyed at " + destroyed.at());
        };
    }

    /** One place where a family was found. */
    public record Occurrence(String custodian, String path) {}

    /** Content that is on record and cannot be read back: damage, or a destroyed key. Nothing else is harmed. */
    public static final class ContentUnavailable extends RuntimeException {
        ContentUnavailable(String message) {
            super(message);
        }
    }
}
