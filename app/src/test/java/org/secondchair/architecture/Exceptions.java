package org.secondchair.architecture;

import java.util.Map;

/** Where a rule does not hold, and why. Each line is a decision: keep the list short. */
final class Exceptions {
    private Exceptions() {}

    /** Rooms whose types are mostly public. */
    static final Map<String, String> MOSTLY_PUBLIC =
            Map.of("kernel", "is nothing but the vocabulary that all rooms share");

    /** Files over 500 lines. */
    static final Map<String, String> LONG_FILES = Map.of();

    /** Packages of more than 25 types. */
    static final Map<String, String> LARGE_PACKAGES = Map.of();

    /** Tables of other rooms that a room's SQL may name, {@code room -> schema.table}. */
    static final Map<String, String> FOREIGN_TABLES = Map.of();
}
