package org.secondchair.ui;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Permission;

/**
 * Who looks at the page, as far as the page needs to know.
 *
 * @param zone the visitor's own zone: for clocks, shifts and sign-ins; documents' dates are shown in the matter's zone
 * @param permissions what the visitor may do at least somewhere; decides what is offered, never what is allowed
 */
public record Visitor(
        UUID personId,
        String personName,
        UUID organizationId,
        String organizationName,
        Locale locale,
        ZoneId zone,
        Set<Permission> permissions) {
    public Visitor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** One or two letters for the round mark in the bar. */
    public String initials() {
        String[] words = personName.strip().split("\\s+");
        String last = words.length > 1 ? words[words.length - 1] : "";
        return (first(words[0]) + first(last)).toUpperCase(locale);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
