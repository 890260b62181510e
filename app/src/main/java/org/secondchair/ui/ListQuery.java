package org.secondchair.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a list as it stands in the URL: filters, order ({@code sort=name} or {@code sort=-name}) and the keyset
 * cursor ({@code after}). A handler takes it as a parameter; the components make their links from it.
 *
 * @param path path of the page, without the query
 * @param values the query's parameters in their order
 */
public record ListQuery(String path, Map<String, List<String>> values) {
    private static final String SORT = "sort";
    private static final String AFTER = "after";

    public ListQuery {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, given) -> {
            List<String> filled =
                    given.stream().filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty()) {
                copy.put(name, filled);
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** The first value, or an empty string. */
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public @Nullable String after() {
        return values.containsKey(AFTER) ? text(AFTER) : null;
    }

    /** The column to sort by: the one asked for when it is among the allowed ones, else the first of these. */
    public String sort(List<String> allowed) {
        String asked = text(SORT).replaceFirst("^-", "");
        return allowed.contains(asked) ? asked : allowed.getFirst();
    }

    public boolean descending() {
        return text(SORT).startsWith("-");
    }

    /** For {@code aria-sort}. */
    public String sorted(String column) {
        String sort = text(SORT);
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /** The same list ordered by the column, the other way round when it is already; from its start. */
    public String sortHref(String column) {
        return with(SORT, text(SORT).equals(column) ? "-" + column : column)
                .without(AFTER)
                .href();
    }

    public String nextHref(String cursor) {
        return with(AFTER, cursor).href();
    }

    public String firstHref() {
        return without(AFTER).href();
    }

    /** The same list under another filter, from its start. */
    public String filterHref(String name, String value) {
        return (value.isEmpty() ? without(name) : with(name, value))
                .without(AFTER)
                .href();
    }

    /** The same rows from another address, for instance its export. */
    public String hrefAt(String otherPath) {
        return new ListQuery(otherPath, without(AFTER).values).href();
    }

    public String href() {
        StringBuilder href = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                href.append(separator)
                        .append(encode(entry.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return href.toString();
    }

    private ListQuery with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new ListQuery(path, changed);
    }

    private ListQuery without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new ListQuery(path, changed);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
