package org.secondchair.matter;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person or company in a matter.
 *
 * @param addresses e-mail addresses ({@code ida@quill.example}) and domains ({@code quill.example}) by which mail from
 *     and to the party is recognized; in lower case
 */
public record Party(UUID id, String name, Role role, Kind kind, List<String> addresses) {
    private static final Pattern ADDRESS =
            Pattern.compile("([^\\s@,;]+@)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    public Party {
        addresses = List.copyOf(addresses);
    }

    /** What the party is in the matter. */
    public enum Role {
        CLIENT,
        ADVERSE,
        /** Lawyers on the client's side: mail with them may be privileged. */
        CLIENT_COUNSEL,
        ADVERSE_COUNSEL,
        WITNESS,
        EXPERT,
        COURT,
        /** Anybody else; on a mail with counsel, a third party may break privilege. */
        THIRD_PARTY
    }

    public enum Kind {
        PERSON,
        COMPANY
    }

    /** In the form in which addresses are kept: lower case, without a leading {@code @} before a domain. */
    public static String normalized(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("@") ? lower.substring(1) : lower;
    }

    public static boolean isAddress(String normalized) {
        return normalized.length() <= 254 && ADDRESS.matcher(normalized).matches();
    }
}
