package org.secondchair.corpus.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;

/**
 * Which conversation a message belongs to: by its references; else by the message it answers; else, for replies and
 * forwards that carry neither, by subject, with at least two participants in common, within 30 days.
 */
final class Threading {
    static final Duration WINDOW = Duration.ofDays(30);
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*((re|fw|fwd|aw|wg|sv|vs|tr|rif|res|enc|odp|antw)(\\[\\d+\\])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    private Threading() {}

    /** A message that is on record already, as far as threads need it. */
    record Earlier(
            UUID threadId,
            Set<String> participants,
            @Nullable Instant datedAt) {}

    /** Subject without the marks of replies and forwards; empty when it is too short to tell conversations apart. */
    static Optional<String> plainSubject(@Nullable String subject) {
        if (subject == null) {
            return Optional.empty();
        }
        String plain = PREFIX.matcher(subject)
                .replaceFirst("")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return plain.length() < 6 ? Optional.empty() : Optional.of(plain);
    }

    static boolean answersSomething(@Nullable String subject) {
        return subject != null && PREFIX.matcher(subject).find();
    }

    /** The same id for the same first message, wherever its replies turn up. */
    static UUID threadOf(UUID matterId, String messageId) {
        return UUID.nameUUIDFromBytes((matterId + " " + messageId).getBytes(StandardCharsets.UTF_8));
    }

    static Set<String> participants(MailFacts mail) {
        Set<String> all = new HashSet<>();
        for (List<Mailbox> boxes : List.of(mail.from(), mail.to(), mail.cc(), mail.bcc())) {
            for (Mailbox box : boxes) {
                String word = box.address() != null ? box.address() : box.name();
                if (word != null) {
                    all.add(word.toLowerCase(Locale.ROOT).strip());
                }
            }
        }
        return all;
    }

    static Optional<UUID> bySubject(MailFacts mail, Collection<Earlier> candidates) {
        Instant sent = mail.sent();
        if (sent == null) {
            return Optional.empty();
        }
        Set<String> mine = participants(mail);
        return candidates.stream()
                .filter(c -> c.datedAt() != null && within(sent, c.datedAt()))
                .filter(c -> c.participants().stream().filter(mine::contains).count() >= Math.min(2, mine.size()))
                .map(Earlier::threadId)
                .findFirst();
    }

    private static boolean within(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(WINDOW) <= 0;
    }
}
