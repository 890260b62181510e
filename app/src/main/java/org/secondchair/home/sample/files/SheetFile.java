package org.secondchair.home.sample.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An .xlsx from text: each sheet starts with a line {@code == name}, {@code == name [hidden]} or {@code == name
 * [very hidden]}, then one row a line, cells parted by bars. A cell of digits is a number, {@code =SUM(B2:B5) -> 12.5} a
 * formula with its last result.
 */
public final class SheetFile {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private record Sheet(String name, String state, List<List<String>> rows) {}

    private SheetFile() {}

    public static byte[] write(Imprint imprint, String source) {
        List<Sheet> sheets = read(source);
        ZipBytes zip = imprint.container();
        List<String> types = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        StringBuilder book = new StringBuilder();
        types.add(Xml.type("/xl/workbook.xml", "spreadsheetml.sheet.main"));
        for (int i = 1; i <= sheets.size(); i++) {
            Sheet sheet = sheets.get(i - 1);
            types.add(Xml.type("/xl/worksheets/sheet" + i + ".xml", "spreadsheetml.worksheet"));
            relations.add(Xml.relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
            book.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(Xml.text(sheet.name()), i, sheet.state(), i));
        }
        zip.add("[Content_Types].xml", Xml.types(types.toArray(String[]::new)))
                .add("_rels/.rels", Xml.root("xl/workbook.xml"))
                .add("docProps/core.xml", imprint.core())
                .add(
                        "xl/workbook.xml",
                        Xml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + Xml.OFFICE + "\"><sheets>" + book
                                + "</sheets></workbook>")
                .add("xl/_rels/workbook.xml.rels", Xml.relations(relations.toArray(String[]::new)));
        for (int i = 1; i <= sheets.size(); i++) {
            zip.add("xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
        }
        return zip.toBytes();
    }

    private static List<Sheet> read(String source) {
        List<Sheet> sheets = new ArrayList<>();
        for (String line : source.split("\n")) {
            if (line.startsWith("== ")) {
                sheets.add(titled(line.substring(3).strip()));
            } else if (!line.isBlank()) {
                sheets.getLast().rows().add(Markup.cells(line));
            }
        }
        return sheets;
    }

    private static Sheet titled(String title) {
        if (title.endsWith("[very hidden]")) {
            return new Sheet(title.replace("[very hidden]", "").strip(), " state=\"veryHidden\"", new ArrayList<>());
        }
        if (title.endsWith("[hidden]")) {
            return new Sheet(title.replace("[hidden]", "").strip(), " state=\"hidden\"", new ArrayList<>());
        }
        return new Sheet(title, "", new ArrayList<>());
    }

    private static String sheet(Sheet sheet) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int r = 0; r < sheet.rows().size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            List<String> cells = sheet.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                xml.append(cell(column(c) + (r + 1), cells.get(c)));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.startsWith("=") && text.contains(" -> ")) {
            String[] parts = text.substring(1).split(" -> ", 2);
            return "<c r=\"%s\"><f>%s</f><v>%s</v></c>".formatted(place, Xml.text(parts[0]), parts[1]);
        }
        if (NUMBER.matcher(text).matches()) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(place, text);
        }
        return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(place, Xml.text(text));
    }

    private static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }
}
