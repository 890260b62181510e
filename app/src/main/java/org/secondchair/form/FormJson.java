package org.secondchair.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Definitions and answers as JSON that people can read and write. A mistake in a definition is told with its place:
 * {@code fields[2].options[0]: …}.
 */
public final class FormJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FormJson() {}

    /** @throws IllegalArgumentException says where the text is wrong, and how */
    public static FormDefinition definition(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage(), malformed);
        }
        return FormReader.definition(root);
    }

    public static String write(FormDefinition form) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("form", form.key()).put("version", form.version()).put("title", form.title());
        ArrayNode fields = root.putArray("fields");
        form.fields().forEach(field -> write(field, fields.addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    /** One value as a string, several as an array; empty fields are left out. */
    public static String write(Answers answers) {
        ObjectNode root = MAPPER.createObjectNode();
        answers.values().forEach((field, values) -> {
            if (values.size() == 1) {
                root.put(field, values.getFirst());
            } else {
                values.forEach(root.putArray(field)::add);
            }
        });
        return MAPPER.writeValueAsString(root);
    }

    /** Takes strings, numbers, yes and no, and arrays of them. */
    public static Answers answers(String json) {
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            JsonNode root = MAPPER.readTree(json);
            if (!root.isObject()) {
                throw new IllegalArgumentException("answers are an object");
            }
            root.properties().forEach(entry -> {
                List<String> given = new ArrayList<>();
                if (entry.getValue().isArray()) {
                    entry.getValue().forEach(value -> given.add(scalar(value)));
                } else if (!entry.getValue().isNull()) {
                    given.add(scalar(entry.getValue()));
                }
                values.put(entry.getKey(), given);
            });
            return new Answers(values);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static String scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "true" : "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("an answer is a text, a number, or yes or no");
        }
        return value.stringValue();
    }

    private static void write(Field field, ObjectNode node) {
        node.put("key", field.key()).put("kind", kind(field)).put("label", field.label());
        putUnlessEmpty(node, "help", field.help());
        putUnlessEmpty(node, "shortcut", field.shortcut());
        if (field.rules().required()) {
            node.put("required", true);
        }
        putCondition(node, "shownWhen", field.rules().shownWhen());
        putCondition(node, "requiredWhen", field.rules().requiredWhen());
        switch (field) {
            case Field.SingleChoice _, Field.MultiChoice _ -> {
                ArrayNode options = node.putArray("options");
                for (Choice choice : field.offered()) {
                    ObjectNode option =
                            options.addObject().put("value", choice.value()).put("label", choice.label());
                    putUnlessEmpty(option, "shortcut", choice.shortcut());
                }
            }
            case Field.Text text -> node.put("lines", text.lines()).put("longest", text.longest());
            case Field.Number number -> {
                if (number.least() != null) {
                    node.put("least", number.least());
                }
                if (number.most() != null) {
                    node.put("most", number.most());
                }
                node.put("decimals", number.decimals());
            }
            case Field.Date date -> {
                if (date.earliest() != null) {
                    node.put("earliest", date.earliest().toString());
                }
                if (date.latest() != null) {
                    node.put("latest", date.latest().toString());
                }
            }
            case Field.Tick _ -> {}
        }
    }

    private static String kind(Field field) {
        return switch (field) {
            case Field.SingleChoice _ -> "singleChoice";
            case Field.MultiChoice _ -> "multiChoice";
            case Field.Text _ -> "text";
            case Field.Number _ -> "number";
            case Field.Date _ -> "date";
            case Field.Tick _ -> "tick";
        };
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void putCondition(ObjectNode node, String name, @Nullable Condition condition) {
        if (condition != null) {
            node.putObject(name).put("field", condition.field()).put("is", condition.is());
        }
    }
}
