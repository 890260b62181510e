package org.secondchair.home.sample.files;

/** Escaping, and the two parts that every Office package has. */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Xml() {}

    static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    static String relations(String... relation) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", relation) + "</Relationships>";
    }

    static String types(String... overrides) {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + String.join("", overrides)
                + "<Override PartName=\"/docProps/core.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    }

    static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>"
                .formatted(part, kind);
    }

    /** The package relations: the main part and the core properties. */
    static String root(String mainPart) {
        return relations(
                relation("rId1", "officeDocument", mainPart),
                "<Relationship Id=\"rId2\" Type=\"" + RELATIONS
                        + "/metadata/core-properties\" Target=\"docProps/core.xml\"/>");
    }
}
