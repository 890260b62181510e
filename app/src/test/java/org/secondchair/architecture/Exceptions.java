package org.secondchair.architecture;

import java.util.Map;

/** Where a rule does not hold, and why. Each line is a decision: keep the list short. */
final class Exceptions {
    private Exceptions() {}

    /** Rooms whose types are mostly public. */
    static final Map<String, String> MOSTLY_PUBLIC = Map.of(
            "kernel", "is nothing but the vocabulary that all rooms share",
            "ui", "is the vocabulary of all screens",
            "form", "is the vocabulary of questions and answers that every room's forms share",
            "home", "stands above all rooms: nobody can reach into it");

    /** Files whose names the rule would not take. */
    static final Map<String, String> NAMES = Map.of(
            "org/secondchair/tenancy/database/ActingTransactionManager.java", "is one, in the words of the framework");

    /** Files that catch more than they name. */
    static final Map<String, String> BROAD_CATCHES =
            Map.of("org/secondchair/jobs/JobRunner.java", "whatever a job throws fails that job, never the runner");

    /** Files with a default in a switch over constants: of an enum that is not ours and keeps growing. */
    static final Map<String, String> DEFAULTS =
            Map.of("org/secondchair/search/language/Characters.java", "the scripts of Unicode");

    /** Files over 500 lines. */
    static final Map<String, String> LONG_FILES = Map.of();

    /** Packages of more than 25 types. */
    static final Map<String, String> LARGE_PACKAGES = Map.of();

    /** Tables of other rooms that a room's SQL may name, {@code room -> schema.table}. */
    static final Map<String, String> FOREIGN_TABLES = Map.of();
}
