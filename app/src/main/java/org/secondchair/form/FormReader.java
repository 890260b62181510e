package org.secondchair.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a definition from its JSON, and says at which place it is wrong. */
final class FormReader {
    private static final Set<String> COMMON =
            Set.of("key", "kind", "label", "help", "shortcut", "required", "shownWhen", "requiredWhen");

    private FormReader() {}

    static FormDefinition definition(JsonNode root) {
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
