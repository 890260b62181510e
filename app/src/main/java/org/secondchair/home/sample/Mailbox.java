package org.secondchair.home.sample;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.secondchair.home.sample.files.MboxFile;
import org.secondchair.home.sample.files.ZipBytes;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/** One custodian's things on their way to the disk: mail in the manner of that custodian, loose files, an archive. */
final class Mailbox {
    /** How a custodian's mail was exported. */
    enum Manner {
        NUMBERED,
        NAMED,
        STAMPED,
        MBOX
    }

    /** Where bytes go; paths as in {@link SampleItem#path()}. */
    interface Disk {
        void write(String path, byte[] bytes);
    }

    private final SampleCustodian custodian;
    private final Person holder;
    private final Manner manner;
    private final Disk disk;
    private final Ledger ledger;
    private final Post post;
    private final Rendering rendering;
    private final Set<String> taken = new HashSet<>();

    Mailbox(
            SampleCustodian custodian,
            Person holder,
            Manner manner,
            Disk disk,
            Ledger ledger,
            Post post,
            Rendering rendering) {
        this.custodian = custodian;
        this.holder = holder;
        this.manner = manner;
        this.disk = disk;
        this.ledger = ledger;
        this.post = post;
        this.rendering = rendering;
    }

    void mails(List<Manuscript> mails) {
        if (manner == Manner.MBOX) {
            mbox(mails);
            return;
        }
        int number = 0;
        for (Manuscript mail : mails) {
            List<String> folders = new ArrayList<>(List.of(folder(mail)));
            mail.optional("also-in").ifPresent(folders::add);
            for (String folder : folders) {
                number++;
                String path = custodian.folder() + "/mail/" + folder + "/" + fileName(mail, number);
                byte[] bytes = post.write(mail, Optional.of(holder), "\r\n");
                disk.write(path, bytes);
                ledger.mail(
                        custodian.key(),
                        path,
                        Optional.empty(),
                        mail,
                        bytes,
                        post.messageId(mail),
                        post.enclosures(mail, "\r\n"));
            }
        }
    }

    private void mbox(List<Manuscript> mails) {
        String path = custodian.folder() + "/" + custodian.key() + ".mbox";
        MboxFile mbox = new MboxFile();
        int number = 0;
        for (Manuscript mail : mails) {
            number++;
            byte[] bytes = post.write(mail, Optional.of(holder), "\n");
            ZonedDateTime sent = post.sent(mail);
            mbox.add(post.sender(mail).address(), sent, bytes);
            ledger.mail(
                    custodian.key(),
                    path + "!/" + number,
                    Optional.of(path),
                    mail,
                    bytes,
                    post.messageId(mail),
                    post.enclosures(mail, "\n"));
        }
        disk.write(path, mbox.toBytes());
        ledger.container(custodian.key(), path, mbox.toBytes(), number);
    }

    private String folder(Manuscript mail) {
        boolean own = post.sender(mail).equals(holder);
        return mail.optional("folder").orElse(own ? "Sent" : "Inbox");
    }

    private String fileName(Manuscript mail, int number) {
        return switch (manner) {
            case NUMBERED -> "%06d.eml".formatted(number * 3 + 1000);
            case STAMPED -> post.sent(mail).toEpochSecond() + ".M" + number + ".eml";
            case NAMED, MBOX -> {
                String subject = mail.text("subject").replaceAll("[^\\p{L}\\p{N}., -]", "_");
                String shortened =
                        subject.substring(0, Math.min(60, subject.length())).strip();
                yield post.sent(mail).toLocalDate() + " " + shortened + " (" + number + ").eml";
            }
        };
    }

    void files(List<Manuscript> files) {
        for (Manuscript file : files) {
            String path = custodian.folder() + "/" + freePlace(file);
            byte[] bytes = rendering.file(file);
            disk.write(path, bytes);
            ledger.file(custodian.key(), path, Optional.empty(), file, bytes);
        }
    }

    /** All loose files of the custodian in one archive. */
    void archive(String name, List<Manuscript> files) {
        String path = custodian.folder() + "/" + name;
        ZipBytes zip = new ZipBytes(java.time.LocalDateTime.of(2025, 5, 19, 18, 4));
        for (Manuscript file : files) {
            byte[] bytes = rendering.file(file);
            String place = freePlace(file);
            zip.add(place, bytes);
            ledger.file(custodian.key(), path + "!/" + place, Optional.of(path), file, bytes);
        }
        byte[] bytes = zip.toBytes();
        disk.write(path, bytes);
        ledger.container(custodian.key(), path, bytes, files.size());
    }

    private String freePlace(Manuscript file) {
        String place = place(file);
        for (int copy = 2; !taken.add(place); copy++) {
            place = place(file).replaceFirst("(\\.[a-z]+)$", " (" + copy + ")$1");
        }
        return place;
    }

    private static String place(Manuscript file) {
        String folder = file.kind().equals("chat")
                ? "chat-export/" + file.text("channel")
                : file.optional("folder").orElse("Documents");
        return folder + "/" + Rendering.fileName(file);
    }

    static String sortKey(Manuscript manuscript) {
        return "%s %s".formatted(manuscript.text("date"), manuscript.id()).toLowerCase(Locale.ROOT);
    }
}
