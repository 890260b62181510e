package org.secondchair.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question of a form. */
public sealed interface Field {
    String key();

    String label();

    /** A sentence below the label, or empty. */
    String help();

    /** One letter or digit that goes to the field (ticks the tick), or empty. */
    String shortcut();

    Rules rules();

    /** One of several. */
    record SingleChoice(String key, String label, String help, String shortcut, Rules rules, List<Choice> choices)
            implements Field {
        public SingleChoice {
            choices = distinct(key, choices);
        }
    }

    /** Any of several. */
    record MultiChoice(String key, String label, String help, String shortcut, Rules rules, List<Choice> choices)
            implements Field {
        public MultiChoice {
            choices = distinct(key, choices);
        }
    }

    /**
     * @param lines 1 for a line, more for a block of that height
     * @param longest in characters
     */
    record Text(String key, String label, String help, String shortcut, Rules rules, int lines, int longest)
            implements Field {
        public Text {
            if (lines < 1 || longest < 1) {
                throw new IllegalArgumentException("the text " + key + " needs room for at least one character");
            }
        }
    }

    /** @param decimals digits allowed after the point */
    record Number(
            String key,
            String label,
            String help,
            String shortcut,
            Rules rules,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            int decimals)
            implements Field {
        public Number {
            if (decimals < 0 || least != null && most != null && least.compareTo(most) > 0) {
                throw new IllegalArgumentException("nothing can be entered into the number " + key);
            }
        }
    }

    record Date(
            String key,
            String label,
            String help,
            String shortcut,
            Rules rules,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest)
            implements Field {
        public Date {
            if (earliest != null && latest != null && earliest.isAfter(latest)) {
                throw new IllegalArgumentException("no day fits the date " + key);
            }
        }
    }

    /** A box to tick; required means: it must be ticked. */
    record Tick(String key, String label, String help, String shortcut, Rules rules) implements Field {}

    /** The choices offered; none for fields that are typed or ticked. */
    default List<Choice> offered() {
        return switch (this) {
            case SingleChoice one -> one.choices();
            case MultiChoice many -> many.choices();
            case Text _, Number _, Date _, Tick _ -> List.of();
        };
    }

    /** The words for a stored value. */
    default String words(String value) {
        Optional<Choice> chosen = offered().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst();
        return chosen.map(Choice::label).orElse(value);
    }

    private static List<Choice> distinct(String key, List<Choice> choices) {
        Set<String> seen = new HashSet<>();
        if (choices.isEmpty() || !choices.stream().allMatch(choice -> seen.add(choice.value()))) {
            throw new IllegalArgumentException("the choices of " + key + " must be there, each with its own value");
        }
        return List.copyOf(choices);
    }
}
