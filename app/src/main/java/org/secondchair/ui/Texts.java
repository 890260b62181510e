package org.secondchair.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words the product says, from the bundles {@code texts/<room>.properties} (UTF-8, English) and
 * {@code texts/<room>_<language>.properties}. A key starts with the name of its room.
 *
 * <p>In a text, {@code {0}} is the first argument (whole numbers are grouped) and {@code {0?document:documents}} is
 * the word for one or for many of it. There is no other syntax: quotes and apostrophes stand for themselves.
 */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:\\?([^:{}]*):([^{}]*))?}");

    private final Map<String, Map<String, String>> byLanguage;

    private Texts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Reads every bundle on the class path. */
    public static Texts load() {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties")) {
                String name = String.valueOf(bundle.getFilename()).replace(".properties", "");
                int underscore = name.indexOf('_');
                String room = underscore < 0 ? name : name.substring(0, underscore);
                String language = underscore < 0 ? "en" : name.substring(underscore + 1);
                Map<String, String> texts = byLanguage.computeIfAbsent(language, l -> new HashMap<>());
                read(bundle).forEach((key, text) -> {
                    String k = (String) key;
                    if (!k.startsWith(room + ".")) {
                        throw new IllegalStateException("the key " + k + " does not belong into the bundle of " + room);
                    }
                    texts.put(k, (String) text);
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Texts(byLanguage);
    }

    public static Texts of(Map<String, String> english) {
        return new Texts(Map.of("en", Map.copyOf(english)));
    }

    /** The text in the locale's language, else in English. A key that no bundle knows is a mistake and fails. */
    public String get(Locale locale, String key, Object... arguments) {
        String text = find(locale, key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        if (arguments.length == 0 && text.indexOf('{') < 0) {
            return text;
        }
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            Object argument = arguments[Integer.parseInt(places.group(1))];
            String one = places.group(2);
            String shown = one == null ? show(locale, argument) : isOne(argument) ? one : places.group(3);
            places.appendReplacement(filled, Matcher.quoteReplacement(shown));
        }
        return places.appendTail(filled).toString();
    }

    public boolean has(String key) {
        return find(Locale.ENGLISH, key) != null;
    }

    public Set<String> keys() {
        return Set.copyOf(byLanguage.getOrDefault("en", Map.of()).keySet());
    }

    private @Nullable String find(Locale locale, String key) {
        String text = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        return text != null ? text : byLanguage.getOrDefault("en", Map.of()).get(key);
    }

    private static String show(Locale locale, Object argument) {
        return argument instanceof Integer || argument instanceof Long
                ? NumberFormat.getIntegerInstance(locale).format(argument)
                : String.valueOf(argument);
    }

    private static boolean isOne(Object argument) {
        return argument instanceof Number number ? number.doubleValue() == 1 : "1".equals(argument);
    }

    private static Properties read(Resource bundle) throws IOException {
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
