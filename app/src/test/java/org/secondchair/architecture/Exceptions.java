package org.secondchair.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Where a rule does not hold, and why. Each line is a decision: keep the list short. */
final class Exceptions {
    private Exceptions() {}

    /** Rooms whose types are mostly public. */
    static final Map<String, String> MOSTLY_PUBLIC = Map.of(
            "kernel", "is nothing but the vocabulary that all rooms share",
            "ui", "is the vocabulary of all screens",
            "home", "stands above all rooms: nobody can reach into it",
            "bench", "profiles, vetting and availability, which staffing, work and billing read",
            "form", "is the vocabulary of questions and answers that every room's forms share",
            "audit", "the formats of its export are read by the verifier, a tool of its own",
            "engagement", "outcomes, terms and safeguards that staffing, work and billing read",
            "work", "outcomes and requests that review and billing read");

    /** Files whose names the rule would not take. */
    static final Map<String, String> NAMES = Map.of(
            "org/secondchair/tenancy/database/ActingTransactionManager.java", "is one, in the words of the framework");

    /** Files that catch more than they name. */
    static final Map<String, String> BROAD_CATCHES =
            Map.of("org/secondchair/jobs/JobRunner.java", "whatever a job throws fails that job, never the runner");

    /** Files with a default in a switch over constants: of an enum or over a type that is not ours and keeps growing. */
    static final Map<String, String> DEFAULTS = Map.of(
            "org/secondchair/search/language/Characters.java", "the scripts of Unicode",
            "org/secondchair/paper/Csv.java", "writes cells of any type",
            "org/secondchair/paper/Xlsx.java", "writes cells of any type",
            "org/secondchair/corpus/intake/TakeIn.java", "sorts exceptions, which anybody may extend");

    /** Files over 500 lines. */
    static final Map<String, String> LONG_FILES = Map.of();

    /** Packages of more than 25 types. */
    static final Map<String, String> LARGE_PACKAGES =
            Map.of("org.secondchair.search.index", "one more, until its highlighting moves out");

    /** Tables of other rooms that a room's SQL may name, {@code room -> schema.table}. */
    static final Map<String, String> FOREIGN_TABLES = Map.of();

    /** Tables without row security: they hold ids, times and states, nothing of a tenant. */
    static final Map<String, String> OPEN_TABLES =
            Map.of("tenancy.schema_fingerprint", "one hash over our own migrations");

    /** Functions that run with their owner's rights. */
    static final Map<String, String> OWNERS_RIGHTS = Map.ofEntries(
            entry("notice.settle", "marks as done what somebody was asked, by its link; reads and shows nothing"),
            entry("vault.key_chain", "hands a matter's wrapped keys to whoever is granted the matter"),
            entry("bench.declared", "counts what people declared about themselves, without small cells"),
            entry("staffing.cleared", "tells whether the provider cleared somebody: what a client sees hangs on it"),
            entry("staffing.forget", "takes the names of somebody erased out of all rows, and shows nothing"),
            entry(
                    "staffing.shut_out",
                    "tells a provider which of its own people a wall shuts out, and nothing else of it"),
            entry("bench.forget_declaration", "a trigger: whoever is erased takes the declaration along"),
            entry("vault.refuse_while_held", "a trigger: no key is destroyed under a legal hold, whoever asks"),
            entry(
                    "matter.conflict_standing",
                    "how somebody stands, told to a matter's owner and to the subject's own organization"),
            entry("matter.conflict_state", "the same, the state alone"),
            entry(
                    "engagement.seats_of",
                    "where the acting organization has somebody seated as a subject: ids of matters"),
            entry("staffing.trial_open", "whether the ratings of a trial may be read, and nothing of them"),
            entry("staffing.works_beside", "tells somebody whether they work at a time, for whom they see beside them"),
            entry("staffing.takes_over", "tells somebody whether they go to work after a note was left"),
            entry("staffing.presence", "tells the two sides of an engagement when people were there, not who"),
            entry("staffing.busy", "tells who keeps a bench when its people work, whatever engagement it is for"),
            entry("staffing.feed_shifts", "hands times and kinds of work to whoever knows a calendar's secret"),
            entry("staffing.feed_known", "tells whether a calendar's secret is in force"));

    /** Policies that let the application see or write whatever it wants, {@code table policy}. */
    static final Map<String, String> OPEN_POLICIES = Map.of();

    /** Tables about a matter of which a member sees their own rows alone. */
    static final Map<String, String> PERSONAL_TABLES = Map.of(
            "engagement.engagement", "is seen through the engagement's own grants, not the matter's",
            "work.request", "is seen by whoever sees its engagement",
            "work.draft", "is its author's until it is handed over");

    /** Tables that tell a locked member that the matter exists, and no more. */
    static final Map<String, String> SEEN_WHILE_LOCKED = Map.of("matter.matter", "its name and number");

    /** Tables to which the application only appends. */
    static final List<String> APPENDED = List.of("audit.event", "audit.head", "audit.view");

    /** Tables from which the application deletes. */
    static final Map<String, String> DELETED_FROM = Map.ofEntries(
            entry("access.organization_role", "a role that was taken away; the log keeps it"),
            entry("work.draft", "was handed over, or given up"),
            entry("review.batch", "cut ahead and not handed out: cut anew in the latest order"),
            entry("review.batch_document", "goes with its batch"),
            entry("bench.admission", "is stated anew, or its holder is erased"),
            entry("bench.source_check", "goes with whoever is erased"),
            entry("bench.rate", "goes with whoever is erased"),
            entry("bench.vetting_item", "goes with whoever is erased"),
            entry("bench.calendar_exception", "a day that is ordinary again, or was given back"),
            entry("bench.import", "a file that was taken or given up"),
            entry("bench.declaration", "what somebody took back, or their erasure"));

    /** Tables of which the sweeping worker sees some columns: ids, times, states. */
    static final Map<String, String> WORKERS_TABLES = Map.ofEntries(
            entry("access.person", "to whom a notice goes: ids, never names"),
            entry("access.organization_role", "to whom a notice goes"),
            entry("access.seated", "who of the client may decide: ids and roles"),
            entry("jobs.job", "which job is due"),
            entry("audit.event", "numbers leaves: hashes, never payloads"),
            entry("audit.head", "signs heads"),
            entry("audit.tree", "grows trees"),
            entry("audit.sequencer", "holds the lease"),
            entry("audit.view", "counts views: who was handed which document, as ids"),
            entry("vault.matter_key", "destroys keys that a restore brought back: fingerprints, never keys"),
            entry("vault.organization_key", "wraps keys anew under another master key"),
            entry("notice.mail", "which mail is due"));
}
