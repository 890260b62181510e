package org.secondchair.home.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.secondchair.home.sample.manuscripts.Cast;
import org.secondchair.home.sample.manuscripts.Library;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;
import org.secondchair.home.sample.office.OfficeLife;

/** Writes the sample matter, Ostermühl Pharmalogistik v. Kellmoor Instruments, as a client would hand it over. */
public final class SampleMatter {
    private static final Comparator<Manuscript> BY_DATE = Comparator.comparing(Mailbox::sortKey);

    private final Library library = new Library();
    private final Cast cast = library.cast();
    private final Ledger ledger = new Ledger();
    private final Path target;

    private SampleMatter(Path target) {
        this.target = target;
    }

    /**
     * One folder per custodian below the target: mail as single files or as an mbox, loose files, an archive, and some
     * files that mean harm. The same seed gives the same bytes on the same Java.
     *
     * @param targetFolder is made when absent; has to be empty
     */
    public static SampleMatterFacts write(Path targetFolder, long seed) {
        return new SampleMatter(targetFolder).write(seed);
    }

    /** A text that comes with the sample, as {@code protocol.md} or {@code brief.txt}. */
    public static String text(String name) {
        return new Library().text(name);
    }

    public static List<SampleParty> parties() {
        return SampleParty.read(text("parties.csv"));
    }

    private SampleMatterFacts write(long seed) {
        List<Manuscript> all = new ArrayList<>(library.documents());
        all.addAll(new OfficeLife(library.patterns(), cast, seed).manuscripts());
        Rendering rendering = new Rendering(all, cast);
        Post post = new Post(rendering, cast);
        List<SampleCustodian> custodians = new ArrayList<>();
        for (Person person : cast.group("custodian")) {
            SampleCustodian custodian = new SampleCustodian(person.key(), person.name(), person.key());
            custodians.add(custodian);
            Mailbox box = new Mailbox(custodian, person, manner(person), this::put, ledger, post, rendering);
            box.mails(all.stream()
                    .filter(m -> m.isMail() && holders(m).contains(person.key()))
                    .sorted(BY_DATE)
                    .toList());
            List<Manuscript> loose = all.stream()
                    .filter(m -> !m.isMail() && m.list("custodians").contains(person.key()))
                    .sorted(BY_DATE)
                    .toList();
            if (person.key().equals("ketteler")) {
                box.archive("laptop-ketteler.zip", loose);
            } else {
                box.files(loose);
            }
        }
        HostileFiles.write(this::put, ledger, cast.person("wieczorek"), seed);
        return new SampleMatterFacts(seed, custodians, ledger.items());
    }

    private static Mailbox.Manner manner(Person custodian) {
        return switch (custodian.key()) {
            case "raghunathan" -> Mailbox.Manner.NUMBERED;
            case "wieczorek" -> Mailbox.Manner.MBOX;
            case "ashdown" -> Mailbox.Manner.NAMED;
            default -> Mailbox.Manner.STAMPED;
        };
    }

    /** Custodians named in the head, otherwise everybody who wrote or got the mail. */
    private static Set<String> holders(Manuscript mail) {
        if (mail.optional("custodians").isPresent()) {
            return Set.copyOf(mail.list("custodians"));
        }
        Set<String> holders = new java.util.HashSet<>(List.of(mail.text("from")));
        for (String line : List.of("to", "cc", "bcc")) {
            holders.addAll(mail.list(line));
        }
        return holders;
    }

    private void put(String path, byte[] bytes) {
        Path file = target.resolve(path);
        if (Files.exists(file)) {
            throw new IllegalStateException("two things want to lie at " + path);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
