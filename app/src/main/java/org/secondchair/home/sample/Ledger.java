package org.secondchair.home.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.kernel.Sha256;

/** Keeps the facts while the sample is written: the first place of each manuscript, and its later ones as duplicates. */
final class Ledger {
    private final List<SampleItem> items = new ArrayList<>();
    private final Map<String, String> firstPlaces = new HashMap<>();

    /** A mail with its attachments, as it lies at the path. */
    void mail(
            String custodian,
            String path,
            Optional<String> parent,
            Manuscript mail,
            byte[] bytes,
            Optional<String> messageId,
            List<Post.Enclosure> enclosures) {
        Optional<String> first = Optional.ofNullable(firstPlaces.putIfAbsent(mail.id(), path));
        add(new SampleItem(
                path,
                mail.id(),
                custodian,
                SampleItem.Kind.MAIL,
                mail.text("subject"),
                messageId,
                sha256(bytes),
                bytes.length,
                parent,
                path,
                SampleTruth.of(mail),
                outcome(first)));
        for (Post.Enclosure enclosure : enclosures) {
            String inner = "!/" + enclosure.name();
            add(new SampleItem(
                    path + inner,
                    enclosure.manuscript().id(),
                    custodian,
                    SampleItem.Kind.ATTACHMENT,
                    enclosure.name(),
                    Optional.empty(),
                    sha256(enclosure.content()),
                    enclosure.content().length,
                    Optional.of(path),
                    path,
                    SampleTruth.of(enclosure.manuscript()),
                    outcome(first.map(place -> place + inner))));
        }
    }

    /** A loose document, in a folder or in an archive. */
    void file(String custodian, String path, Optional<String> parent, Manuscript file, byte[] bytes) {
        Optional<String> first = Optional.ofNullable(firstPlaces.putIfAbsent(file.id(), path));
        add(new SampleItem(
                path,
                file.id(),
                custodian,
                SampleItem.Kind.FILE,
                path.substring(path.lastIndexOf('/') + 1),
                Optional.empty(),
                sha256(bytes),
                bytes.length,
                parent,
                path,
                SampleTruth.of(file),
                outcome(first)));
    }

    void container(String custodian, String path, byte[] bytes, int children) {
        add(new SampleItem(
                path,
                "container",
                custodian,
                SampleItem.Kind.CONTAINER,
                path.substring(path.lastIndexOf('/') + 1),
                Optional.empty(),
                sha256(bytes),
                bytes.length,
                Optional.empty(),
                path,
                SampleTruth.notResponsive("a container"),
                new ExpectedOutcome.Container(children)));
    }

    void add(SampleItem item) {
        items.add(item);
    }

    List<SampleItem> items() {
        return items;
    }

    private static ExpectedOutcome outcome(Optional<String> first) {
        return first.<ExpectedOutcome>map(ExpectedOutcome.DuplicateOf::new).orElse(new ExpectedOutcome.Processed());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }
}
