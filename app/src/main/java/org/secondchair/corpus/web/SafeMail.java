package org.secondchair.corpus.web;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes a mail's HTML harmless: known formatting stays, scripts, forms, frames, links' targets and everything remote goes.
 * It is shown in a sandboxed frame with a policy that loads nothing; this is the first of the two.
 */
final class SafeMail {
    /** The policy of the frame: no script, nothing remote, inline styles only. */
    static final String FRAME_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "i",
                    "u",
                    "s",
                    "em",
                    "strong",
                    "small",
                    "big",
                    "sub",
                    "sup",
                    "font",
                    "center",
                    "blockquote",
                    "pre",
                    "code",
                    "tt",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "col",
                    "colgroup",
                    "address",
                    "a")
            .allowAttributes(
                    "align", "valign", "colspan", "rowspan", "width", "border", "cellpadding", "cellspacing", "dir")
            .globally()
            .allowAttributes("color", "face", "size")
            .onElements("font")
            .allowAttributes("bgcolor")
            .onElements("table", "tr", "td", "th")
            .allowStyling()
            .allowTextIn("a")
            .allowWithoutAttributes("span", "font", "a")
            .toFactory();

    private SafeMail() {}

    static String page(String hostile) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><style>"
                + "body{font:14px/1.5 system-ui,sans-serif;color:#1b2130;background:#fff;margin:16px;overflow-wrap:anywhere}"
                + "table{border-collapse:collapse;max-width:100%}</style></head><body>"
                + POLICY.sanitize(hostile)
                + "</body></html>";
    }
}
