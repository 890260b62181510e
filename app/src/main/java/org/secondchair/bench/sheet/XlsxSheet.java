package org.secondchair.bench.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of a workbook (ECMA-376), as far as it holds text and numbers: no formula is reckoned, nothing is
 * looked up outside. What the file claims to unpack to is bounded, and its XML may define no entities.
 */
final class XlsxSheet {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 100_000_000;
    private static final int MOST_COLUMNS = 200;
    private static final String SHARED = "xl/sharedStrings.xml";

    private XlsxSheet() {}

    static Sheet.Reading read(byte[] content) {
        try {
            Map<String, byte[]> parts = ZipParts.read(
                    content,
                    name -> name.equals(SHARED) || name.matches("xl/worksheets/[^/]+\\.xml"),
                    MOST_ENTRIES,
                    MOST_UNPACKED);
            String first = parts.keySet().stream()
                    .filter(name -> !name.equals(SHARED))
                    .min(java.util.Comparator.comparingInt(String::length).thenComparing(name -> name))
                    .orElse(null);
            if (first == null) {
                return new Sheet.Reading.Unreadable(Sheet.Reason.NOT_A_TABLE);
            }
            List<String> shared = parts.containsKey(SHARED) ? shared(parts.get(SHARED)) : List.of();
            return Sheet.of(rows(java.util.Objects.requireNonNull(parts.get(first)), shared));
        } catch (ZipParts.TooMuch e) {
            return new Sheet.Reading.Unreadable(Sheet.Reason.TOO_LARGE);
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            return new Sheet.Reading.Unreadable(Sheet.Reason.DAMAGED);
        }
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static List<String> shared(byte[] xml) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader reader = reader(xml);
        var text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (reader.getLocalName().equals("si")) {
                        text.setLength(0);
                    }
                    inText = reader.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reader.getLocalName().equals("si")) {
                        strings.add(unescaped(text.toString()));
                    }
                }
                default -> {}
            }
        }
        return strings;
    }

    private static List<Sheet.Line> rows(byte[] xml, List<String> shared) throws XMLStreamException, ZipParts.TooMuch {
        List<Sheet.Line> rows = new ArrayList<>();
        Map<Integer, String> cells = new TreeMap<>();
        XMLStreamReader reader = reader(xml);
        var value = new StringBuilder();
        String type = "";
        int column = -1;
        int row = 0;
        boolean inValue = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "row" -> {
                            String number = reader.getAttributeValue(null, "r");
                            row = number == null ? row + 1 : Integer.parseInt(number);
                            column = -1;
                            cells.clear();
                        }
                        case "c" -> {
                            String at = reader.getAttributeValue(null, "r");
                            column = at == null ? column + 1 : column(at);
                            type = java.util.Objects.requireNonNullElse(reader.getAttributeValue(null, "t"), "n");
                            value.setLength(0);
                        }
                        case "v", "t" -> inValue = true;
                        case String _ -> inValue = false;
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inValue) {
                        value.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inValue = false;
                    if (reader.getLocalName().equals("c") && column >= 0 && column < MOST_COLUMNS) {
                        cells.put(column, text(type, value.toString(), shared));
                    } else if (reader.getLocalName().equals("row")) {
                        rows.add(new Sheet.Line(row, inOrder(cells)));
                        if (rows.size() > Sheet.MOST_LINES + 1_000) {
                            throw new ZipParts.TooMuch();
                        }
                    }
                }
                default -> {}
            }
        }
        return rows;
    }

    private static List<String> inOrder(Map<Integer, String> cells) {
        List<String> values = new ArrayList<>();
        cells.forEach((column, text) -> {
            while (values.size() < column) {
                values.add("");
            }
            values.add(text);
        });
        return values;
    }

    /** {@code B12} is column 1. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 4; i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    private static String text(String type, String value, List<String> shared) {
        return switch (type) {
            case "s" -> {
                int index = Integer.parseInt(value);
                yield index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            case "n" -> value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
            case String _ -> unescaped(value);
        };
    }

    /** Our own exports write {@code _x} as {@code _x005F_x} where a spreadsheet would take it for a character. */
    private static String unescaped(String text) {
        return text.replace("_x005F_", "_").replace("_x000D_", "");
    }
}
