package org.secondchair.ui;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Permission;

/**
 * Everything around a page: who looks, the rail, words and formats. Every template gets it as {@code chrome}.
 *
 * @param path path of the request, for the current entry of the rail
 * @param partial asked for by htmx: only the content is wanted, not the rail and the bar
 * @param now the instant of the request, so that all ages on a page agree
 * @param dev pages meant for developers are offered
 * @param flash told once at the top of the page
 */
public record Chrome(
        Texts texts,
        Formats formats,
        @Nullable Visitor visitor,
        List<NavGroup> nav,
        String path,
        boolean partial,
        Instant now,
        boolean dev,
        @Nullable Flash flash,
        UnaryOperator<String> assets,
        BiFunction<String, @Nullable UUID, List<Content>> slots) {

    /** The words for the key in the visitor's language. */
    public String t(String key, Object... arguments) {
        return texts.get(locale(), key, arguments);
    }

    public Locale locale() {
        return formats.locale();
    }

    public ZoneId zone() {
        return formats.zone();
    }

    public boolean signedIn() {
        return visitor != null;
    }

    public boolean may(Permission permission) {
        return visitor != null && visitor.may(permission);
    }

    /** The lasting address of a static file: {@code "css/components.css"}, {@code "js/find.js"}. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** What the rooms put into a slot for this visitor; empty for strangers. */
    public List<Content> slot(String name, @Nullable UUID subject) {
        return slots.apply(name, subject);
    }

    /** How long before or after now, in the largest units: "34 min ago", "in 2 h". */
    public String ago(Instant at) {
        Duration passed = Duration.between(at, now);
        if (passed.abs().toSeconds() < 45) {
            return t("ui.time.now");
        }
        return t(passed.isNegative() ? "ui.time.ahead" : "ui.time.ago", formats.duration(passed.abs()));
    }

    /** A fresh idempotency key: one for each form shown. */
    public String key() {
        return Ids.next().toString();
    }
}
