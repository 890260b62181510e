package org.secondchair.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of countries (ISO 3166-1 alpha-2) and of their subdivisions (ISO 3166-2). */
public final class Places {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Places() {}

    /** Of a known country; subdivisions are held to their form alone, since ISO adds to them every year. */
    public static boolean isCode(String code) {
        var matcher = CODE.matcher(code);
        return matcher.matches() && COUNTRIES.contains(matcher.group(1));
    }

    /** {@code US} of {@code US-NY}. */
    public static String country(String code) {
        return code.substring(0, 2);
    }

    /** {@code United States (NY)}. */
    public static String name(String code, Locale locale) {
        String country = Locale.of("", country(code)).getDisplayCountry(locale);
        return code.length() == 2 ? country : country + " (" + code.substring(3) + ")";
    }

    /** Codes of all countries. */
    public static List<String> countries() {
        return COUNTRIES.stream().sorted().toList();
    }
}
