package org.secondchair.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Option;

/**
 * A form as the template {@code form/fields} shows it. Include it in a {@code form} element with the attribute
 * {@code data-form}, and the script {@code js/form.js}.
 *
 * @param problems of the last try, or none
 */
public record FormPart(FormDefinition form, Answers answers, List<Problem> problems) {
    /** Before the key of each field in a posted form, so that it cannot meet the page's own parameters. */
    public static final String NAME_PREFIX = "f-";

    public FormPart {
        problems = List.copyOf(problems);
    }

    public static FormPart of(FormDefinition form, Answers answers) {
        return new FormPart(form, answers, List.of());
    }

    public String name(Field field) {
        return NAME_PREFIX + field.key();
    }

    public boolean shown(Field field) {
        return form.shown(answers).contains(field);
    }

    /** For the script: {@code "<name>=<value>"}, or null when the field is always shown. */
    public @Nullable String when(@Nullable Condition condition) {
        return condition == null ? null : NAME_PREFIX + condition.field() + "=" + condition.is();
    }

    /** The sentence that says what is wrong with the field, or an empty one. */
    public String error(Field field, Chrome chrome) {
        Optional<Problem> problem =
                problems.stream().filter(p -> p.field().equals(field.key())).findFirst();
        return problem.map(p -> chrome.t(p.textKey(), p.arguments().toArray())).orElse("");
    }

    public List<Option> options(Field field) {
        return field.offered().stream()
                .map(choice -> new Option(choice.value(), choice.label(), choice.shortcut()))
                .toList();
    }

    public Set<String> chosen(Field field) {
        return answers.all(field.key()).stream().collect(Collectors.toUnmodifiableSet());
    }
}
