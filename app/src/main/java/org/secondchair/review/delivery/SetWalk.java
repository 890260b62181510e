package org.secondchair.review.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.review.Coding;
import org.secondchair.review.report.ControlNumbers;
import org.secondchair.review.report.Summaries;

/**
 * Walks over a matter's documents in the order of their numbers and yields the rows of the set; a page of documents at a
 * time is in memory. Can be walked again with the same outcome.
 */
final class SetWalk implements Iterator<SetRow> {
    private static final int PAGE = 100;
    private static final int CHARS_AT_A_TIME = 4_000_000;
    private static final String UNREADABLE = "text damaged";

    /**
     * What a walk goes by.
     *
     * @param moment of the codings, see {@link SetStore#now}
     * @param documents of the matter at that moment
     * @param privileged hashes of the natives of privileged documents
     */
    record Plan(
            Matter matter,
            boolean notResponsiveToo,
            String moment,
            int documents,
            Set<String> privileged,
            ControlNumbers numbers) {}

    private final Plan plan;
    private final Documents documents;
    private final Summaries summaries;
    private final SetStore store;
    private final BooleanSupplier allowed;
    private final Consumer<List<UUID>> handing;
    private final boolean summarized;
    private final Deque<Document> unread = new ArrayDeque<>();
    private final Deque<SetRow> ready = new ArrayDeque<>();
    private Page page = new Page(Map.of(), Map.of(), Set.of());
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private long withoutNative;
    private int at;

    /** What is known of the families of the documents at hand. @param families members by the family's id */
    private record Page(Map<UUID, Coding> codings, Map<UUID, List<Document>> families, Set<UUID> carriers) {}

    /**
     * @param allowed asked before each page
     * @param handing told of the documents whose content comes next
     * @param summarized whether rows carry summaries, which cost time
     */
    SetWalk(
            Plan plan,
            Documents documents,
            Summaries summaries,
            SetStore store,
            BooleanSupplier allowed,
            Consumer<List<UUID>> handing,
            boolean summarized) {
        this.plan = plan;
        this.documents = documents;
        this.store = store;
        this.allowed = allowed;
        this.handing = handing;
        this.summaries = summaries;
        this.summarized = summarized;
    }

    /** After the last row. */
    SetCounts counts() {
        return new SetCounts(fates, withoutNative);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (!unread.isEmpty() || at < plan.documents())) {
            if (unread.isEmpty()) {
                nextPage();
            }
            readSome();
        }
        return !ready.isEmpty();
    }

    @Override
    public SetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void nextPage() {
        if (!allowed.getAsBoolean()) {
            throw new IllegalStateException("the permission to take the set ended while it was handed out");
        }
        UUID matterId = plan.matter().id();
        int end = Math.min(at + PAGE, plan.documents());
        List<Document> found = documents.from(matterId, at, end - at);
        if (found.size() != end - at) {
            throw new IllegalStateException("documents of the matter cannot be seen any more");
        }
        at = end;
        Map<UUID, List<Document>> families = new HashMap<>();
        List<Document> members = documents.families(
                matterId, found.stream().map(Document::familyId).distinct().toList());
        members.forEach(member -> families.computeIfAbsent(member.familyId(), _ -> new ArrayList<>())
                .add(member));
        Map<UUID, Coding> codings =
                store.codings(matterId, members.stream().map(Document::id).toList(), plan.moment());
        Set<UUID> carriers = HoldBack.carriers(
                members, member -> HoldBack.silent(codings.get(member.id()), sameAsPrivileged(member, codings)));
        page = new Page(codings, families, carriers);
        unread.addAll(found);
    }

    private boolean sameAsPrivileged(Document document, Map<UUID, Coding> codings) {
        Coding coding = codings.get(document.id());
        return coding != null
                && coding.privilege() == Coding.Privilege.NOT_PRIVILEGED
                && plan.privileged().contains(document.sha256());
    }

    /** Reads as many texts as fit at once. */
    private void readSome() {
        List<Document> some = new ArrayList<>();
        long chars = 0;
        while (!unread.isEmpty() && (some.isEmpty() || chars + unread.peek().textChars() <= CHARS_AT_A_TIME)) {
            Document document = unread.remove();
            chars += document.textChars();
            some.add(document);
        }
        List<Document> given = some.stream().filter(d -> fate(d) == Fate.GIVEN).toList();
        handing.accept(given.stream().map(Document::id).toList());
        Map<UUID, String> texts = summaries.texts(plan.matter().id(), given);
        for (Document document : some) {
            Fate fate = fate(document);
            fates.merge(fate, 1L, Long::sum);
            Coding coding = page.codings().get(document.id());
            if (fate.hasRow() && coding != null) {
                boolean carrier = page.carriers().contains(document.id());
                withoutNative += fate == Fate.GIVEN && carrier ? 1 : 0;
                String text = texts.getOrDefault(document.id(), "");
                ready.add(new SetRow(
                        document,
                        number(document.ordinal()),
                        number(family(document).getFirst().ordinal()),
                        number(family(document).getLast().ordinal()),
                        parent(document),
                        fate,
                        coding,
                        carrier,
                        text,
                        summarized && !text.isEmpty() ? Summaries.of(text) : List.of(),
                        fate == Fate.GIVEN && !texts.containsKey(document.id()) ? UNREADABLE : ""));
            }
        }
    }

    private Fate fate(Document document) {
        return Fate.of(
                page.codings().get(document.id()), sameAsPrivileged(document, page.codings()), plan.notResponsiveToo());
    }

    private List<Document> family(Document document) {
        return page.families().getOrDefault(document.familyId(), List.of(document));
    }

    private String parent(Document document) {
        return family(document).stream()
                .filter(one -> one.id().equals(document.parentId()))
                .map(one -> number(one.ordinal()))
                .findFirst()
                .orElse("");
    }

    private String number(int ordinal) {
        return plan.numbers().number(ordinal);
    }
}
