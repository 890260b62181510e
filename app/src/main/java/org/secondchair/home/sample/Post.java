package org.secondchair.home.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.secondchair.home.sample.files.Encoding;
import org.secondchair.home.sample.files.MailFile;
import org.secondchair.home.sample.files.MailFile.Header;
import org.secondchair.home.sample.files.MailFile.Mailbox;
import org.secondchair.home.sample.files.MailPart;
import org.secondchair.home.sample.manuscripts.Cast;
import org.secondchair.home.sample.manuscripts.Manuscript;
import org.secondchair.home.sample.manuscripts.Person;

/** Turns manuscripts of mails into mails, as one custodian's mailbox holds them. */
final class Post {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** An attachment, and the manuscript that it came from. */
    record Enclosure(String name, Manuscript manuscript, byte[] content) {}

    private final Rendering rendering;
    private final Quotations quotations;
    private final Cast cast;

    Post(Rendering rendering, Cast cast) {
        this.rendering = rendering;
        this.cast = cast;
        this.quotations = new Quotations(rendering::manuscript, cast);
    }

    Person sender(Manuscript mail) {
        return cast.person(mail.text("from"));
    }

    ZonedDateTime sent(Manuscript mail) {
        int second = Math.floorMod(mail.id().hashCode(), 60);
        return mail.date().withSecond(second).atZone(sender(mail).zone());
    }

    /** Empty for a mail whose manuscript says {@code message-id: none}. */
    Optional<String> messageId(Manuscript mail) {
        if (mail.optional("message-id").isPresent()) {
            return Optional.empty();
        }
        String stamp = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(sent(mail));
        String mark = Integer.toHexString((mail.id() + mail.text("subject")).hashCode());
        return Optional.of("<" + stamp + "." + mark + "@" + sender(mail).domain() + ">");
    }

    List<Enclosure> enclosures(Manuscript mail, String eol) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (String entry : mail.list("attachments")) {
            String[] parts = entry.split(" as ", 2);
            Manuscript enclosed = rendering.manuscript(parts[0].strip());
            if (enclosed.isMail()) {
                String name =
                        parts.length > 1 ? parts[1] : enclosed.text("subject").replaceAll("[^\\w -]", "_") + ".eml";
                enclosures.add(new Enclosure(name, enclosed, write(enclosed, Optional.empty(), eol)));
            } else {
                String name = parts.length > 1 ? parts[1] : Rendering.fileName(enclosed);
                enclosures.add(new Enclosure(name, enclosed, rendering.file(enclosed)));
            }
        }
        return enclosures;
    }

    /** @param holder whose copy it is; the copy of a recipient carries the way it came */
    byte[] write(Manuscript mail, Optional<Person> holder, String eol) {
        Charset charset = Rendering.charset(mail);
        String text = quotations.textOf(mail);
        MailFile file = new MailFile(
                headers(mail, charset, holder),
                text,
                mail.yes("html") ? Optional.of(html(text)) : Optional.empty(),
                enclosures(mail, eol).stream()
                        .map(enclosure -> new MailPart(enclosure.name(), enclosure.content()))
                        .toList(),
                charset,
                encoding(mail, charset, text));
        boolean received = holder.isPresent() && !holder.get().equals(sender(mail));
        return (received ? file.with(received(mail)) : file).write(eol);
    }

    private static Encoding encoding(Manuscript mail, Charset charset, String text) {
        if (mail.optional("encoding").isPresent()) {
            return Encoding.of(mail.text("encoding"));
        }
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return ascii || charset.name().equals("ISO-2022-JP") ? Encoding.SEVEN_BIT : Encoding.QUOTED_PRINTABLE;
    }

    private List<Header> headers(Manuscript mail, Charset charset, Optional<Person> holder) {
        List<Header> headers = new ArrayList<>();
        messageId(mail).ifPresent(id -> headers.add(new Header("Message-ID", id)));
        headers.add(Header.date(sent(mail)));
        headers.add(Header.mailboxes("From", List.of(mailbox(sender(mail))), charset));
        addressed(headers, "To", mail.list("to"), charset);
        addressed(headers, "Cc", mail.list("cc"), charset);
        if (holder.filter(sender(mail)::equals).isPresent()) {
            addressed(headers, "Bcc", mail.list("bcc"), charset);
        }
        headers.add(Header.text("Subject", mail.text("subject"), charset));
        List<String> ancestors = ancestors(mail);
        if (!ancestors.isEmpty()) {
            headers.add(new Header("In-Reply-To", ancestors.getLast()));
            headers.add(new Header("References", String.join("\n ", ancestors)));
        }
        mail.optional("importance").ifPresent(value -> headers.add(new Header("Importance", value)));
        mail.optional("auto-submitted").ifPresent(value -> headers.add(new Header("Auto-Submitted", value)));
        return headers;
    }

    private void addressed(List<Header> headers, String name, List<String> keys, Charset charset) {
        if (!keys.isEmpty()) {
            List<Mailbox> boxes = cast.people(keys).stream().map(Post::mailbox).toList();
            headers.add(Header.mailboxes(name, boxes, charset));
        }
    }

    private static Mailbox mailbox(Person person) {
        return new Mailbox(person.name(), person.address());
    }

    private List<String> ancestors(Manuscript mail) {
        Optional<String> before = mail.optional("in-reply-to");
        if (before.isEmpty()) {
            return List.of();
        }
        Manuscript parent = rendering.manuscript(before.get());
        List<String> line = new ArrayList<>(ancestors(parent));
        messageId(parent).ifPresent(line::add);
        return line;
    }

    private Header received(Manuscript mail) {
        String domain = sender(mail).domain();
        String mark = Integer.toHexString(mail.id().hashCode());
        return new Header(
                "Received",
                "from mail.%s (mail.%s [192.0.2.%d])\n by mx1.kellmoor.example with ESMTPS id %s;\n %s"
                        .formatted(
                                domain,
                                domain,
                                1 + Math.floorMod(domain.hashCode(), 250),
                                mark,
                                STAMP.format(sent(mail).plusSeconds(4))));
    }

    private static String html(String text) {
        StringBuilder out = new StringBuilder("<html><body style=\"font-family:Calibri,sans-serif;font-size:11pt\">\n");
        for (String paragraph : text.strip().split("\n\n")) {
            String escaped =
                    paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            out.append("<p>").append(escaped.replace("\n", "<br>\n")).append("</p>\n");
        }
        return out.append("</body></html>\n").toString();
    }
}
