package org.secondchair.ui.web;

import jakarta.servlet.http.HttpServletRequest;

/** What htmx says about a request in its headers. */
final class Htmx {
    private Htmx() {}

    static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** False for a boosted link and for a step back in history: both replace the whole page. */
    static boolean wantsPart(HttpServletRequest request) {
        return asks(request)
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
