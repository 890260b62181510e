package org.secondchair.home.sample.files;

import java.util.ArrayList;
import java.util.List;

/** A .pptx from text: a slide starts with {@code == title}, then one line a bullet; {@code Notes:} lines are its notes. */
public final class SlideFile {
    private static final String SPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
            + Xml.OFFICE + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String TREE_HEAD =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>" + "</p:nvGrpSpPr><p:grpSpPr/>";
    private static final String COLOURS =
            "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" "
                    + "accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" "
                    + "hlink=\"hlink\" folHlink=\"folHlink\"/>";

    private record Slide(String title, List<String> bullets, List<String> notes) {}

    private SlideFile() {}

    public static byte[] write(Imprint imprint, String source) {
        List<Slide> slides = read(source);
        String kind = "presentationml.";
        List<String> types = new ArrayList<>(List.of(
                Xml.type("/ppt/presentation.xml", kind + "presentation.main"),
                Xml.type("/ppt/slideMasters/slideMaster1.xml", kind + "slideMaster"),
                Xml.type("/ppt/slideLayouts/slideLayout1.xml", kind + "slideLayout"),
                Xml.type("/ppt/notesMasters/notesMaster1.xml", kind + "notesMaster"),
                Xml.type("/ppt/theme/theme1.xml", "theme"),
                Xml.type("/ppt/theme/theme2.xml", "theme")));
        List<String> relations = new ArrayList<>(List.of(
                Xml.relation("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
                Xml.relation("rId2", "notesMaster", "notesMasters/notesMaster1.xml")));
        StringBuilder ids = new StringBuilder();
        ZipBytes zip = imprint.container();
        for (int i = 1; i <= slides.size(); i++) {
            types.add(Xml.type("/ppt/slides/slide" + i + ".xml", kind + "slide"));
            types.add(Xml.type("/ppt/notesSlides/notesSlide" + i + ".xml", kind + "notesSlide"));
            relations.add(Xml.relation("rId" + (i + 2), "slide", "slides/slide" + i + ".xml"));
            ids.append("<p:sldId id=\"%d\" r:id=\"rId%d\"/>".formatted(255 + i, i + 2));
        }
        zip.add("[Content_Types].xml", Xml.types(types.toArray(String[]::new)))
                .add("_rels/.rels", Xml.root("ppt/presentation.xml"))
                .add("docProps/core.xml", imprint.core())
                .add("ppt/presentation.xml", presentation(ids.toString()))
                .add("ppt/_rels/presentation.xml.rels", Xml.relations(relations.toArray(String[]::new)));
        masters(zip);
        for (int i = 1; i <= slides.size(); i++) {
            slide(zip, slides.get(i - 1), i);
        }
        return zip.toBytes();
    }

    private static List<Slide> read(String source) {
        List<Slide> slides = new ArrayList<>();
        for (String line : source.split("\n")) {
            if (line.startsWith("== ")) {
                slides.add(new Slide(line.substring(3).strip(), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("Notes:")) {
                slides.getLast().notes().add(line.substring(6).strip());
            } else if (!line.isBlank()) {
                slides.getLast().bullets().add(line.replaceFirst("^- ", ""));
            }
        }
        return slides;
    }

    private static void slide(ZipBytes zip, Slide slide, int number) {
        String title = shape(2, "Title", "<p:ph type=\"title\"/>", List.of(slide.title()));
        String bullets = shape(3, "Content", "<p:ph idx=\"1\"/>", slide.bullets());
        String notes = shape(2, "Notes", "<p:ph type=\"body\" idx=\"1\"/>", slide.notes());
        zip.add(
                        "ppt/slides/slide" + number + ".xml",
                        part("sld", title + bullets, "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"))
                .add(
                        "ppt/slides/_rels/slide" + number + ".xml.rels",
                        Xml.relations(
                                Xml.relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                                Xml.relation("rId2", "notesSlide", "../notesSlides/notesSlide" + number + ".xml")))
                .add("ppt/notesSlides/notesSlide" + number + ".xml", part("notes", notes, ""))
                .add(
                        "ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels",
                        Xml.relations(
                                Xml.relation("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
                                Xml.relation("rId2", "slide", "../slides/slide" + number + ".xml")));
    }

    private static void masters(ZipBytes zip) {
        zip.add(
                        "ppt/slideMasters/slideMaster1.xml",
                        part(
                                "sldMaster",
                                "",
                                COLOURS
                                        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>"))
                .add(
                        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                        Xml.relations(
                                Xml.relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                                Xml.relation("rId2", "theme", "../theme/theme1.xml")))
                .add("ppt/slideLayouts/slideLayout1.xml", part("sldLayout", "", ""))
                .add(
                        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                        Xml.relations(Xml.relation("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")))
                .add("ppt/notesMasters/notesMaster1.xml", part("notesMaster", "", COLOURS))
                .add(
                        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
                        Xml.relations(Xml.relation("rId1", "theme", "../theme/theme2.xml")))
                .add("ppt/theme/theme1.xml", theme())
                .add("ppt/theme/theme2.xml", theme());
    }

    private static String presentation(String slideIds) {
        return Xml.HEAD + "<p:presentation " + SPACES
                + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>"
                + "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>" + slideIds
                + "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>"
                + "</p:presentation>";
    }

    private static String part(String element, String shapes, String after) {
        return Xml.HEAD
                + "<p:%1$s %2$s><p:cSld><p:spTree>%3$s%4$s</p:spTree></p:cSld>%5$s</p:%1$s>"
                        .formatted(element, SPACES, TREE_HEAD, shapes, after);
    }

    private static String shape(int id, String name, String placeholder, List<String> lines) {
        StringBuilder paragraphs = new StringBuilder();
        lines.forEach(line ->
                paragraphs.append("<a:p><a:r><a:t>").append(Xml.text(line)).append("</a:t></a:r></a:p>"));
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"%d\" name=\"%s\"/><p:cNvSpPr/><p:nvPr>%s</p:nvPr></p:nvSpPr><p:spPr/>"
                        .formatted(id, name, placeholder)
                + "<p:txBody><a:bodyPr/>" + (lines.isEmpty() ? "<a:p/>" : paragraphs) + "</p:txBody></p:sp>";
    }

    private static String theme() {
        StringBuilder colours = new StringBuilder();
        String[][] named = {
            {"dk1", "000000"},
            {"lt1", "FFFFFF"},
            {"dk2", "1F3A3D"},
            {"lt2", "EEF3F2"},
            {"accent1", "0B5C63"},
            {"accent2", "B4652A"},
            {"accent3", "6B7A3A"},
            {"accent4", "7A4B8C"},
            {"accent5", "3A6EA5"},
            {"accent6", "A33B3B"},
            {"hlink", "0B5C63"},
            {"folHlink", "7A4B8C"}
        };
        for (String[] colour : named) {
            colours.append("<a:%1$s><a:srgbClr val=\"%2$s\"/></a:%1$s>".formatted(colour[0], colour[1]));
        }
        String fonts = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return Xml.HEAD + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Plain\">"
                + "<a:themeElements><a:clrScheme name=\"Plain\">" + colours
                + "</a:clrScheme><a:fontScheme name=\"Plain\">"
                + "<a:majorFont>" + fonts + "</a:majorFont><a:minorFont>" + fonts + "</a:minorFont></a:fontScheme>"
                + "<a:fmtScheme name=\"Plain\"><a:fillStyleLst>" + fill.repeat(3) + "</a:fillStyleLst><a:lnStyleLst>"
                + ("<a:ln>" + fill + "</a:ln>").repeat(3) + "</a:lnStyleLst><a:effectStyleLst>" + effect.repeat(3)
                + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }
}
