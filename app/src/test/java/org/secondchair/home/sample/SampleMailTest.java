package org.secondchair.home.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.home.sample.SampleItem.Kind;

/** Reads the written mail back with a library that had no part in writing it. */
class SampleMailTest {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w-]+(?:\\.[\\w-]+)+)");

    @TempDir
    static Path folder;

    private static SampleMatterFacts facts;

    @BeforeAll
    static void writeOnce() {
        facts = SampleMatter.write(folder, 7);
    }

    private static MimeMessage read(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static List<SampleItem> singleMails() {
        return facts.items().stream()
                .filter(item -> item.kind() == Kind.MAIL && item.parent().isEmpty())
                .filter(item -> !item.source().equals("hostile"))
                .toList();
    }

    @Test
    void mailsReadBackWithTheirSubjectsPeopleAndDates() throws MessagingException, IOException {
        for (SampleItem item : singleMails()) {
            MimeMessage mail = read(Files.readAllBytes(folder.resolve(item.path())));
            assertThat(mail.getSubject()).as(item.path()).isEqualTo(item.title());
            assertThat(mail.getMessageID()).isEqualTo(item.messageId().orElse(null));
            assertThat(mail.getSentDate()).isBetween("2024-01-01", "2025-06-30");
            for (Address address : mail.getAllRecipients()) {
                assertThat(address.toString()).matches(".*@[\\w.-]+\\.example>?");
            }
            assertThat(textOf(mail)).as(item.path()).doesNotContain("\uFFFD", "{{", "}}");
        }
    }

    @Test
    void attachmentsReadBackByteForByte() throws MessagingException, IOException {
        for (SampleItem item : singleMails()) {
            List<String> expected = facts.items().stream()
                    .filter(child ->
                            child.kind() == Kind.ATTACHMENT && child.family().equals(item.path()))
                    .filter(child -> !child.title().endsWith(".eml"))
                    .map(child -> child.title() + " " + child.sha256())
                    .toList();
            MimeMessage mail = read(Files.readAllBytes(folder.resolve(item.path())));
            assertThat(attachments(mail)).as(item.path()).isEqualTo(expected);
        }
    }

    @Test
    void answersReferToWhatTheyAnswer() throws MessagingException, IOException {
        int answers = 0;
        for (SampleItem item : singleMails()) {
            MimeMessage mail = read(Files.readAllBytes(folder.resolve(item.path())));
            String parent = mail.getHeader("In-Reply-To", null);
            if (parent != null) {
                answers++;
                assertThat(mail.getHeader("References", " ")).contains(parent);
            }
        }
        assertThat(answers).isGreaterThan(200);
    }

    @Test
    void theMailboxHoldsAsManyMailsAsTheFactsSay() throws MessagingException, IOException {
        SampleItem mbox = facts.items().stream()
                .filter(item -> item.path().endsWith(".mbox"))
                .findFirst()
                .orElseThrow();
        List<SampleItem> mails = facts.items().stream()
                .filter(item -> item.parent().filter(mbox.path()::equals).isPresent())
                .toList();
        String raw = Files.readString(folder.resolve(mbox.path()), StandardCharsets.ISO_8859_1);
        List<String> parts = new ArrayList<>(List.of(raw.split("(?m)^From \\S+ \\w{3} \\w{3} [ \\d]\\d .*\n")));
        assertThat(parts.removeFirst()).isEmpty();
        assertThat(parts).hasSameSizeAs(mails);
        for (int i = 0; i < mails.size(); i++) {
            byte[] bytes = parts.get(i)
                    .replaceFirst("\n$", "")
                    .replaceAll("(?m)^>(>*From )", "$1")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Ledger.sha256(bytes))
                    .as(mails.get(i).path())
                    .isEqualTo(mails.get(i).sha256());
            assertThat(read(bytes).getSubject()).isEqualTo(mails.get(i).title());
        }
    }

    @Test
    void charsetsAndTransferEncodingsVary() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (SampleItem item : singleMails()) {
            String raw = Files.readString(folder.resolve(item.path()), StandardCharsets.ISO_8859_1);
            Matcher found = Pattern.compile("charset=([\\w-]+)\\s+Content-Transfer-Encoding: (\\S+)")
                    .matcher(raw);
            while (found.find()) {
                seen.add(found.group(1));
                seen.add(found.group(2));
            }
        }
        assertThat(seen)
                .contains("utf-8", "iso-8859-1", "windows-1252", "7bit", "8bit", "quoted-printable", "base64")
                .hasSizeGreaterThan(8);
    }

    @Test
    void noAddressOfTheRealWorldGetsIn() throws IOException {
        TreeSet<String> domains = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("..", "sample"))) {
            sources = files.filter(Files::isRegularFile).collect(Collectors.toCollection(ArrayList::new));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(eml|mbox|csv|ics|html|txt)"))
                    .forEach(sources::add);
        }
        for (Path file : sources) {
            String unfolded =
                    Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("=\r?\n|\r\n ", "");
            Matcher address = ADDRESS.matcher(unfolded);
            while (address.find()) {
                domains.add(address.group(1));
            }
        }
        assertThat(domains).isNotEmpty().allMatch(domain -> domain.matches("(.*\\.)?(example|test)"));
    }

    private static String textOf(MimeMessage mail) throws MessagingException, IOException {
        Object content = mail.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(0).getContent();
        }
        return (String) content;
    }

    private static List<String> attachments(MimeMessage mail) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        if (mail.getContent() instanceof MimeMultipart parts && mail.isMimeType("multipart/mixed")) {
            for (int i = 1; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (!part.isMimeType("message/rfc822")) {
                    found.add(part.getFileName() + " "
                            + Ledger.sha256(part.getInputStream().readAllBytes()));
                }
            }
        }
        return found;
    }
}
