package org.secondchair.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody answered, by field: one value, or several for a field of many choices; {@code "true"} for a tick. A
 * field without an answer is not there; blank values do not exist.
 */
public record Answers(Map<String, List<String>> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        values.forEach((field, given) -> {
            List<String> kept = given.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!kept.isEmpty()) {
                filled.put(field, kept);
            }
        });
        values = Collections.unmodifiableMap(filled);
    }

    /** The answers among the parameters of a posted form, prefixed as {@code form/fields} prefixes them; others are left. */
    public static Answers posted(FormDefinition form, Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String[] given = parameters.get(FormPart.NAME_PREFIX + field.key());
            if (given != null) {
                values.put(field.key(), List.of(given));
            }
        }
        return new Answers(values);
    }

    /** The first value, or an empty string. */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** These answers with one field answered otherwise. */
    public Answers with(String field, Collection<String> given) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(field, List.copyOf(given));
        return new Answers(changed);
    }
}
