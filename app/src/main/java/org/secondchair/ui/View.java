package org.secondchair.ui;

import org.jspecify.annotations.Nullable;

/**
 * What a handler answers a browser with. Templates are named relative to {@code src/main/jte} without the suffix
 * ({@code "matter/list"}); each gets the parameters {@code chrome} and {@code page}.
 */
public sealed interface View {

    /**
     * A whole page. On an htmx request the chrome is left away; with a part named, only that part is rendered then.
     *
     * @param part template rendered instead of the page on an htmx request, with the same model
     * @param status 200, or 422 for a form shown again with its errors
     */
    record Page(
            String template,
            Object model,
            @Nullable String part,
            int status,
            @Nullable Flash flash) implements View {
        public Page part(String template) {
            return new Page(this.template, model, template, status, flash);
        }

        public Page status(int status) {
            return new Page(template, model, part, status, flash);
        }

        public Page telling(Flash flash) {
            return new Page(template, model, part, status, flash);
        }
    }

    /** A piece of a page, never with chrome: the answer to an htmx request, or the content of a slot. */
    record Part(
            String template,
            Object model,
            int status,
            @Nullable Flash flash) implements View {
        public Part status(int status) {
            return new Part(template, model, status, flash);
        }

        public Part telling(Flash flash) {
            return new Part(template, model, status, flash);
        }
    }

    /** See other: what every successful post of a form answers. The flash is shown on the page that follows. */
    record Redirect(String href, @Nullable Flash flash) implements View {
        public Redirect {
            if (!href.startsWith("/") || href.startsWith("//") || href.startsWith("/\\")) {
                throw new IllegalArgumentException("redirects stay on this server: " + href);
            }
        }

        public Redirect telling(Flash flash) {
            return new Redirect(href, flash);
        }
    }

    static Page page(String template, Object model) {
        return new Page(template, model, null, 200, null);
    }

    static Part part(String template, Object model) {
        return new Part(template, model, 200, null);
    }

    static Redirect redirect(String href) {
        return new Redirect(href, null);
    }
}
