package org.secondchair.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form in one version. A definition that exists can be answered: keys and shortcuts are distinct, conditions look
 * back at fields and values that there are.
 *
 * @param key stays the same over all versions
 * @param version from 1; answers are kept with the version they were given to
 */
public record FormDefinition(String key, int version, String title, List<Field> fields) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
    private static final Pattern SHORTCUT = Pattern.compile("[A-Z0-9]?");

    public FormDefinition {
        requireKey(key, "a form's key");
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        fields = List.copyOf(fields);
        Map<String, Field> before = new HashMap<>();
        Set<String> shortcuts = new HashSet<>();
        for (Field field : fields) {
            requireKey(field.key(), "a field's key");
            requireShortcut(field.shortcut());
            requireLooksBack(field, field.rules().shownWhen(), before);
            requireLooksBack(field, field.rules().requiredWhen(), before);
            if (before.put(field.key(), field) != null) {
                throw new IllegalArgumentException("two fields are called " + field.key());
            }
            requireFree(field.shortcut(), shortcuts);
            field.offered().forEach(choice -> requireFree(choice.shortcut(), shortcuts));
        }
    }

    /** Checks the answers without asking anything else; the order of problems is that of the fields. */
    public Checked check(Answers answers) {
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Field field : fields) {
            if (!holds(field.rules().shownWhen(), accepted)) {
                continue;
            }
            List<String> given = answers.all(field.key());
            if (given.isEmpty()) {
                if (required(field, accepted)) {
                    problems.add(Problem.of(field, "form.problem.missing"));
                }
                continue;
            }
            switch (ValueCheck.of(field, given)) {
                case ValueCheck.Good good -> accepted.put(field.key(), good.values());
                case ValueCheck.Bad bad -> {
                    problems.add(bad.problem());
                    // conditions that look at this field still see what was meant
                    accepted.put(field.key(), given);
                }
            }
        }
        Set<String> known = new HashSet<>(fields.stream().map(Field::key).toList());
        answers.values().keySet().stream()
                .filter(answered -> !known.contains(answered))
                .forEach(stray -> problems.add(new Problem(stray, "form.problem.unknown", List.of(stray))));
        return problems.isEmpty() ? new Checked.Accepted(new Answers(accepted)) : new Checked.Refused(problems);
    }

    /** The fields that are shown while the answers stand so. */
    public List<Field> shown(Answers answers) {
        Map<String, List<String>> visible = new HashMap<>();
        List<Field> shown = new ArrayList<>();
        for (Field field : fields) {
            if (holds(field.rules().shownWhen(), visible)) {
                shown.add(field);
                visible.put(field.key(), answers.all(field.key()));
            }
        }
        return shown;
    }

    /** What changed from one to the other, in the words of this definition. */
    public List<Change> changes(Answers before, Answers after) {
        List<Change> changes = new ArrayList<>();
        for (Field field : fields) {
            List<String> then = before.all(field.key());
            List<String> now = after.all(field.key());
            if (!then.equals(now)) {
                changes.add(new Change(
                        field.key(),
                        field.label(),
                        then.stream().map(field::words).toList(),
                        now.stream().map(field::words).toList()));
            }
        }
        return changes;
    }

    private static boolean required(Field field, Map<String, List<String>> answers) {
        Condition when = field.rules().requiredWhen();
        return field.rules().required() || when != null && holds(when, answers);
    }

    private static boolean holds(@Nullable Condition condition, Map<String, List<String>> answers) {
        return condition == null
                || answers.getOrDefault(condition.field(), List.of()).contains(condition.is());
    }

    static void requireKey(String key, String what) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(what + " is letters, digits, dots, dashes and underscores: " + key);
        }
    }

    static void requireShortcut(String shortcut) {
        if (!SHORTCUT.matcher(shortcut).matches()) {
            throw new IllegalArgumentException("a shortcut is one capital letter or digit: " + shortcut);
        }
    }

    private static void requireFree(String shortcut, Set<String> taken) {
        if (!shortcut.isEmpty() && !taken.add(shortcut)) {
            throw new IllegalArgumentException("the shortcut " + shortcut + " is taken twice");
        }
    }

    private static void requireLooksBack(Field field, @Nullable Condition condition, Map<String, Field> before) {
        if (condition == null) {
            return;
        }
        Field asked = before.get(condition.field());
        if (asked == null) {
            throw new IllegalArgumentException(
                    field.key() + " depends on " + condition.field() + ", which does not stand before it");
        }
        boolean possible = asked.offered().isEmpty()
                || asked.offered().stream().anyMatch(choice -> choice.value().equals(condition.is()));
        if (!possible || asked instanceof Field.Tick && !"true".equals(condition.is())) {
            throw new IllegalArgumentException(condition.field() + " can never be " + condition.is());
        }
    }
}
