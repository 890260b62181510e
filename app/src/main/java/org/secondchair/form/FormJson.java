package org.secondchair.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> COMMON =
            Set.of("key", "kind", "label", "help", "shortcut", "required", "shownWhen", "requiredWhen");

    private FormJson() {}

    /** @throws IllegalArgumentException says where the text is wrong, and how */
    public static FormDefinition definition(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage(), malformed);
        }
        allow(root, "", Set.of("form", "version", "title", "fields"));
        List<Field> fields = new ArrayList<>();
        int at = 0;
        for (JsonNode field : root.path("fields")) {
            String place = "fields[" + at++ + "]";
            try {
                fields.add(field(field, place));
            } catch (IllegalArgumentException wrong) {
                String message = String.valueOf(wrong.getMessage());
                throw new IllegalArgumentException(
                        message.startsWith("fields[") ? message : place + ": " + message, wrong);
            }
        }
        return new FormDefinition(text(root, "form"), root.path("version").asInt(0), text(root, "title"), fields);
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

    private static Field field(JsonNode node, String place) {
        String key = text(node, "key");
        String label = text(node, "label");
        String help = node.path("help").asString("");
        String shortcut = node.path("shortcut").asString("");
        Rules rules = new Rules(
                node.path("required").asBoolean(false), condition(node, "shownWhen"), condition(node, "requiredWhen"));
        String kind = text(node, "kind");
        return switch (kind) {
            case "singleChoice" -> {
                allow(node, place, Set.of("options"));
                yield new Field.SingleChoice(key, label, help, shortcut, rules, choices(node, place));
            }
            case "multiChoice" -> {
                allow(node, place, Set.of("options"));
                yield new Field.MultiChoice(key, label, help, shortcut, rules, choices(node, place));
            }
            case "text" -> {
                allow(node, place, Set.of("lines", "longest"));
                int lines = node.path("lines").asInt(1);
                yield new Field.Text(
                        key,
                        label,
                        help,
                        shortcut,
                        rules,
                        lines,
                        node.path("longest").asInt(2000));
            }
            case "number" -> {
                allow(node, place, Set.of("least", "most", "decimals"));
                int decimals = node.path("decimals").asInt(0);
                yield new Field.Number(
                        key, label, help, shortcut, rules, number(node, "least"), number(node, "most"), decimals);
            }
            case "date" -> {
                allow(node, place, Set.of("earliest", "latest"));
                yield new Field.Date(key, label, help, shortcut, rules, date(node, "earliest"), date(node, "latest"));
            }
            case "tick" -> {
                allow(node, place, Set.of());
                yield new Field.Tick(key, label, help, shortcut, rules);
            }
            default -> throw new IllegalArgumentException("there is no kind of field called " + kind);
        };
    }

    private static List<Choice> choices(JsonNode node, String place) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode option : node.path("options")) {
            String at = place + ".options[" + choices.size() + "]";
            allow(option, at, Set.of("value", "label", "shortcut"));
            choices.add(new Choice(
                    text(option, "value"),
                    text(option, "label"),
                    option.path("shortcut").asString("")));
        }
        return choices;
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

    private static @Nullable Condition condition(JsonNode node, String name) {
        JsonNode condition = node.path(name);
        return condition.isMissingNode() ? null : new Condition(text(condition, "field"), text(condition, "is"));
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (!number.isMissingNode() && !number.isNumber()) {
            throw new IllegalArgumentException(name + " is a number");
        }
        return number.isMissingNode() ? null : number.decimalValue();
    }

    private static @Nullable LocalDate date(JsonNode node, String name) {
        try {
            return node.path(name).isMissingNode() ? null : LocalDate.parse(text(node, name));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(name + " is a date like 2031-03-09", unreadable);
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode text = node.path(name);
        if (!text.isString() || text.stringValue().isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text.stringValue();
    }

    /** A name we do not know is a typing mistake, and silence would lose what its author meant. */
    private static void allow(JsonNode node, String place, Set<String> names) {
        for (String name : node.propertyNames()) {
            if (!names.contains(name) && (place.isEmpty() || place.contains(".") || !COMMON.contains(name))) {
                throw new IllegalArgumentException((place.isEmpty() ? "" : place + ": ") + "nothing is called " + name);
            }
        }
    }
}
