package org.secondchair.corpus.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.MailFacts;

/** What a chunk needs to know of earlier messages, looked up at once; learns the chunk's own as they are placed. */
final class Threads {
    private final Map<String, UUID> byMessageId;
    private final Map<String, List<Threading.Earlier>> bySubject;

    Threads(Map<String, UUID> byMessageId, Map<String, List<Threading.Earlier>> bySubject) {
        this.byMessageId = new HashMap<>(byMessageId);
        this.bySubject = new HashMap<>(bySubject);
    }

    static Threads lookUp(DocumentWriteStore store, UUID matterId, List<UnitRead.Family> families) {
        Set<String> messageIds = new HashSet<>();
        Map<String, byte[]> subjects = new HashMap<>();
        for (UnitRead.Family family : families) {
            MailFacts mail = family.root().extraction().facts().mail();
            if (mail != null) {
                if (mail.inReplyTo() != null) {
                    messageIds.add(mail.inReplyTo());
                }
                byte[] key = DocumentWriteStore.subjectKey(mail);
                if (key != null && loose(mail)) {
                    subjects.put(HexFormat.of().formatHex(key), key);
                }
            }
        }
        return new Threads(store.threadsOf(matterId, messageIds), store.bySubject(matterId, subjects.values()));
    }

    UUID of(UUID matterId, UUID documentId, ReadItem root) {
        MailFacts mail = root.extraction().facts().mail();
        if (mail == null) {
            return documentId;
        }
        UUID thread = find(matterId, documentId, mail);
        if (mail.messageId() != null) {
            byMessageId.putIfAbsent(mail.messageId(), thread);
        }
        String subject = subject(mail);
        if (subject != null && mail.sent() != null) {
            bySubject
                    .computeIfAbsent(subject, _ -> new ArrayList<>())
                    .add(new Threading.Earlier(thread, Threading.participants(mail), mail.sent()));
        }
        return thread;
    }

    private UUID find(UUID matterId, UUID documentId, MailFacts mail) {
        if (!mail.references().isEmpty()) {
            return Threading.threadOf(matterId, mail.references().getFirst());
        }
        String answered = mail.inReplyTo();
        if (answered != null) {
            UUID known = byMessageId.get(answered);
            return known != null ? known : Threading.threadOf(matterId, answered);
        }
        String subject = subject(mail);
        if (subject != null && Threading.answersSomething(mail.subject())) {
            var found = Threading.bySubject(mail, bySubject.getOrDefault(subject, List.of()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return mail.messageId() == null ? documentId : Threading.threadOf(matterId, mail.messageId());
    }

    private static boolean loose(MailFacts mail) {
        return mail.references().isEmpty() && mail.inReplyTo() == null && Threading.answersSomething(mail.subject());
    }

    private static @Nullable String subject(MailFacts mail) {
        byte[] key = DocumentWriteStore.subjectKey(mail);
        return key == null ? null : HexFormat.of().formatHex(key);
    }
}
