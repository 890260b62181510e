package org.secondchair.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code --name value} pairs of a bench; a name may stand several times. */
public final class BenchOptions {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when a word is not of the form {@code --name value} */
    public static BenchOptions parse(List<String> words) {
        var options = new BenchOptions();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                throw new IllegalArgumentException("expected an option such as --documents 1000, found: " + word);
            }
            int equals = word.indexOf('=');
            if (equals > 0) {
                options.add(word.substring(2, equals), word.substring(equals + 1));
            } else if (i + 1 < words.size()) {
                options.add(word.substring(2), words.get(++i));
            } else {
                throw new IllegalArgumentException("option " + word + " needs a value");
            }
        }
        return options;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    public Optional<String> text(String name) {
        List<String> found = all(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    public String text(String name, String fallback) {
        return text(name).orElse(fallback);
    }

    /** @throws IllegalArgumentException when the value is not a whole number */
    public int number(String name, int fallback) {
        Optional<String> found = text(name);
        if (found.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(found.get().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " takes a whole number, not " + found.get(), e);
        }
    }

    public Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }
}
