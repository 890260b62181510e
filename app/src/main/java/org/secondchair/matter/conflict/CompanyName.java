package org.secondchair.matter.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A company's name, read once. Its words are sorted by how much they tell.
 *
 * @param all every word but the legal form, in order; never empty
 * @param roots words that hardly any other company carries
 * @param common words that many companies carry
 * @param trades what it does or how it is built
 * @param form the legal form as written, or empty
 * @param acronyms first letters of its words, and what itself may be such letters
 */
record CompanyName(
        List<Word> all,
        List<Word> roots,
        List<Word> common,
        List<Word> trades,
        List<Word> places,
        String form,
        Set<String> acronyms,
        Set<String> shortNames) {
    private static final Set<String> SMALL = Set.of(
            "the", "of", "and", "for", "de", "la", "le", "les", "der", "die", "das", "und", "et", "y", "e", "du", "des",
            "del", "da", "do", "dos", "di", "in", "at", "on", "fur", "los", "las", "el", "a", "og", "och", "ja", "i");
    private static final List<String> LISTED = Stream.of(
                    WordLists.TRADE_WORDS, WordLists.COMMON_WORDS, WordLists.PLACES)
            .flatMap(Set::stream)
            .toList();
    private static final int MOST_WORDS = 10;
    private static final Pattern DOTTED = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,2}\\.){2,}\\p{L}?");

    static List<CompanyName> read(String name) {
        String text = DOTTED.matcher(name).replaceAll(found -> found.group().replace(".", ""));
        text = text.replaceAll("(?i)\\ba/s\\b", "as")
                .replaceAll("(?i)\\bs/a\\b", "sa")
                .replaceAll("(?i)\\bk/s\\b", "ks")
                .replace("&", " and ")
                .replace("+", " and ");
        if (Romanization.script(name) != Character.UnicodeScript.LATIN) {
            for (Map.Entry<String, String> entry : longestFirst()) {
                text = text.replace(entry.getKey(), " " + entry.getValue() + " ");
            }
        }
        List<List<Word>> readings = new ArrayList<>();
        readings.add(new ArrayList<>());
        for (String word : text.split("[\\s,.;:・·/()\\[\\]\\-|!?*]+")) {
            List<Romanization.Spelling> spellings = word.isEmpty() ? List.of() : Romanization.of(word, false);
            if (!spellings.isEmpty()) {
                List<List<Word>> more = new ArrayList<>();
                for (List<Word> reading : readings) {
                    for (Romanization.Spelling spelling : spellings) {
                        List<Word> longer = new ArrayList<>(reading);
                        spelling.words()
                                .forEach(part -> longer.add(Word.of(part, spelling.vowelless(), spelling.foreign())));
                        more.add(longer);
                    }
                }
                readings = more.subList(0, Math.min(4, more.size()));
            }
        }
        return readings.stream()
                .filter(words -> !words.isEmpty())
                .map(CompanyName::of)
                .toList();
    }

    private static List<Map.Entry<String, String>> longestFirst() {
        return WordLists.HAN_WORDS.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getKey().length(), a.getKey().length()))
                .toList();
    }

    private static CompanyName of(List<Word> read) {
        List<Word> words = new ArrayList<>(read);
        List<String> forms = new ArrayList<>();
        boolean cut = true;
        while (cut) {
            cut = cutForm(words, forms, true) || cutForm(words, forms, false);
        }
        Set<String> acronyms = acronyms(words, forms);
        List<Word> all = words.stream()
                .filter(word -> !SMALL.contains(word.text()))
                .map(CompanyName::spelledOut)
                .map(Word::ofCompany)
                .limit(MOST_WORDS)
                .toList();
        if (all.isEmpty()) {
            all = words.stream().map(Word::ofCompany).toList();
        }
        List<Word> roots = new ArrayList<>();
        List<Word> common = new ArrayList<>();
        List<Word> trades = new ArrayList<>();
        List<Word> places = new ArrayList<>();
        for (Word word : all) {
            String text = word.text();
            (WordLists.PLACES.contains(text)
                            ? places
                            : WordLists.TRADE_WORDS.contains(text)
                                    ? trades
                                    : WordLists.COMMON_WORDS.contains(text) || text.matches("[0-9]+|[a-z]")
                                            ? common
                                            : roots)
                    .add(word);
        }
        Set<String> shortNames = new HashSet<>();
        for (Word word : roots) {
            if (word.text().length() >= 2 && word.text().length() <= 6) {
                shortNames.add(word.text());
            }
        }
        return new CompanyName(
                all,
                List.copyOf(roots),
                List.copyOf(common),
                List.copyOf(trades),
                List.copyOf(places),
                String.join(" ", forms),
                acronyms,
                shortNames);
    }

    private static boolean cutForm(List<Word> words, List<String> forms, boolean end) {
        for (int length = Math.min(6, words.size() - 1); length >= 1; length--) {
            int from = end ? words.size() - length : 0;
            List<Word> part = words.subList(from, from + length);
            String text = String.join(" ", part.stream().map(Word::text).toList());
            boolean rest = words.stream().anyMatch(word -> !part.contains(word) && !SMALL.contains(word.text()));
            boolean atFront = end || text.length() <= 4 && !text.equals("co") && !text.equals("me");
            if (rest
                    && (atFront || text.indexOf(' ') > 0)
                    && (WordLists.COMPANY_FORMS.contains(text) || end && text.equals("and"))) {
                forms.add(text);
                part.clear();
                return true;
            }
        }
        return false;
    }

    private static Set<String> acronyms(List<Word> words, List<String> forms) {
        StringBuilder large = new StringBuilder();
        StringBuilder every = new StringBuilder();
        for (Word word : words) {
            every.append(word.text().charAt(0));
            if (!SMALL.contains(word.text())) {
                large.append(word.text().charAt(0));
            }
        }
        Set<String> found = new HashSet<>();
        for (String text : List.of(large.toString(), every.toString())) {
            if (text.length() >= 2) {
                found.add(text);
                if (!forms.isEmpty() && large.length() >= 2) {
                    found.add(text + forms.getFirst().charAt(0));
                }
            }
        }
        return found;
    }

    private static Word spelledOut(Word word) {
        String text = WordLists.ABBREVIATIONS.get(word.text());
        if (text == null && !word.vowelless() && word.text().length() >= 6 && !word.own() && !listed(word.text())) {
            text = LISTED.stream()
                    .filter(listed -> listed.length() >= 6 && Slip.between(word.text(), listed, false))
                    .min(String::compareTo)
                    .orElse(null);
        }
        return text == null ? word : Word.of(text, false, word.foreign());
    }

    private static boolean listed(String text) {
        return WordLists.TRADE_WORDS.contains(text)
                || WordLists.COMMON_WORDS.contains(text)
                || WordLists.PLACES.contains(text);
    }

    /** The words by which the name is found: the most telling it has. */
    List<Word> telling() {
        return !roots.isEmpty() ? roots : !common.isEmpty() ? common : !trades.isEmpty() ? trades : all;
    }

    /** All its letters in a row. */
    String whole() {
        return String.join("", all.stream().map(Word::text).toList());
    }
}
