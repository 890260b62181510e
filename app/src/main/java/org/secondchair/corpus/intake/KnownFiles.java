package org.secondchair.corpus.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that systems leave behind and no person wrote: filtered, with the rule that fired. */
final class KnownFiles {
    private static final Set<String> NAMES =
            Set.of(".ds_store", "thumbs.db", "desktop.ini", ".localized", "ehthumbs.db", ".spotlight-v100");

    private KnownFiles() {}

    /** The cause, when the name says that nobody wrote the file. */
    static Optional<String> cause(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean known = NAMES.contains(lower) || lower.startsWith("~$") || lower.startsWith("._");
        return known ? Optional.of("KNOWN_FILE") : Optional.empty();
    }
}
