package org.secondchair.home.sample.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A .docx from marked text. Beside the marks of {@link Markup}: {@code **bold**}, tracked changes <code>{++in++}</code>
 * and <code>{--out--}</code>, comments <code>{>>text<<}</code>, all by the imprint's author.
 */
public final class WordFile {
    private static final Pattern MARK = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|\\{\\+\\+(.+?)\\+\\+\\}|\\{--(.+?)--\\}|\\{>>(.+?)<<\\}", Pattern.DOTALL);
    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final Imprint imprint;
    private final StringBuilder comments = new StringBuilder();
    private int revisions;
    private int commentCount;

    private WordFile(Imprint imprint) {
        this.imprint = imprint;
    }

    public static byte[] write(Imprint imprint, String source) {
        return new WordFile(imprint).bytes(source);
    }

    private byte[] bytes(String source) {
        StringBuilder body = new StringBuilder();
        Markup.read(source).forEach(block -> body.append(block(block)));
        String document = Xml.HEAD + "<w:document " + NAMESPACE + "><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
        String word = "wordprocessingml.";
        return imprint.container()
                .add(
                        "[Content_Types].xml",
                        Xml.types(
                                Xml.type("/word/document.xml", word + "document.main"),
                                Xml.type("/word/styles.xml", word + "styles"),
                                Xml.type("/word/comments.xml", word + "comments")))
                .add("_rels/.rels", Xml.root("word/document.xml"))
                .add("docProps/core.xml", imprint.core())
                .add("word/document.xml", document)
                .add("word/styles.xml", styles())
                .add("word/comments.xml", Xml.HEAD + "<w:comments " + NAMESPACE + ">" + comments + "</w:comments>")
                .add(
                        "word/_rels/document.xml.rels",
                        Xml.relations(
                                Xml.relation("rId1", "styles", "styles.xml"),
                                Xml.relation("rId2", "comments", "comments.xml")))
                .toBytes();
    }

    private String block(Markup block) {
        return switch (block) {
            case Markup.Heading(int level, String text) -> paragraph("Heading" + level, runs(text));
            case Markup.Paragraph(String text) -> paragraph("Normal", runs(text));
            case Markup.Handwriting(String text) -> paragraph("Normal", runs(text));
            case Markup.Item(String text) -> paragraph("ListParagraph", run("", "\u2022 ", "t") + runs(text));
            case Markup.Table(List<List<String>> rows) -> table(rows);
        };
    }

    private static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    private String table(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/></w:tblPr>");
        for (List<String> row : rows) {
            xml.append("<w:tr>");
            row.forEach(cell ->
                    xml.append("<w:tc>").append(paragraph("Normal", runs(cell))).append("</w:tc>"));
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private String runs(String text) {
        StringBuilder xml = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            xml.append(run("", text.substring(from, mark.start()), "t"));
            from = mark.end();
            xml.append(marked(mark));
        }
        return xml.append(run("", text.substring(from), "t")).toString();
    }

    private String marked(Matcher mark) {
        if (mark.group(1) != null) {
            return run("<w:rPr><w:b/></w:rPr>", mark.group(1), "t");
        }
        if (mark.group(2) != null) {
            return "<w:ins " + signed() + ">" + run("", mark.group(2), "t") + "</w:ins>";
        }
        if (mark.group(3) != null) {
            return "<w:del " + signed() + ">" + run("", mark.group(3), "delText") + "</w:del>";
        }
        String id = "w:id=\"" + commentCount + "\"";
        comments.append("<w:comment ").append(id).append(" w:initials=\"\" ");
        comments.append(byAuthor()).append(">").append(paragraph("Normal", run("", mark.group(4), "t")));
        comments.append("</w:comment>");
        commentCount++;
        return "<w:commentRangeStart %1$s/><w:commentRangeEnd %1$s/><w:r><w:commentReference %1$s/></w:r>"
                .formatted(id);
    }

    private String signed() {
        revisions++;
        return "w:id=\"" + (1000 + revisions) + "\" " + byAuthor();
    }

    private String byAuthor() {
        return "w:author=\"" + Xml.text(imprint.author()) + "\" w:date=\"" + imprint.utc() + "\"";
    }

    private static String run(String properties, String text, String element) {
        if (text.isEmpty()) {
            return "";
        }
        String open = "<w:" + element + " xml:space=\"preserve\">";
        String close = "</w:" + element + ">";
        String lines = open + Xml.text(text).replace("\n", close + "<w:br/>" + open) + close;
        return "<w:r>" + properties + lines + "</w:r>";
    }

    private static String styles() {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<w:styles " + NAMESPACE + ">");
        xml.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>")
                .append("<w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:style>");
        for (int level = 1; level <= 3; level++) {
            xml.append("<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\"><w:name w:val=\"heading %1$d\"/>"
                            .formatted(level))
                    .append("<w:rPr><w:b/><w:sz w:val=\"%d\"/></w:rPr></w:style>".formatted(34 - 4 * level));
        }
        return xml.append(
                        "<w:style w:type=\"paragraph\" w:styleId=\"ListParagraph\"><w:name w:val=\"List Paragraph\"/>")
                .append("<w:pPr><w:ind w:left=\"400\"/></w:pPr></w:style>")
                .append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/></w:style>")
                .append("</w:styles>")
                .toString();
    }
}
