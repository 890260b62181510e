package org.secondchair.matter.conflict;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a word of any script with the letters a to z and digits. */
final class Romanization {
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Set<String> TWO_CHARACTER_SURNAMES = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "慕容", "令狐", "남궁", "황보", "제갈", "선우", "독고");
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ə', "a"));

    private Romanization() {}

    /**
     * @param words lower-case ASCII letters and digits, never empty strings
     * @param vowelless the script leaves most vowels out
     * @param foreign it was not in Latin letters
     */
    record Spelling(List<String> words, boolean vowelless, boolean foreign) {}

    /**
     * The ways to read one written word; several for Han characters, whose reading depends on the language.
     *
     * @param person splits surname from given name where the script does not
     */
    static List<Spelling> of(String word, boolean person) {
        String lower = word.toLowerCase(Locale.ROOT);
        UnicodeScript script = script(lower);
        if (script == UnicodeScript.LATIN || script == UnicodeScript.COMMON) {
            return one(latin(lower), false, false);
        } else if (script == UnicodeScript.CYRILLIC) {
            return one(Alphabets.spell(unmarked(lower), Alphabets.CYRILLIC), false, true);
        } else if (script == UnicodeScript.GREEK) {
            return one(greek(unmarked(lower)), false, true);
        } else if (script == UnicodeScript.HEBREW) {
            return one(Alphabets.spell(unmarked(lower), Alphabets.HEBREW), true, true);
        } else if (script == UnicodeScript.ARABIC) {
            return one(Alphabets.spell(unmarked(lower), Alphabets.ARABIC), true, true);
        } else if (script == UnicodeScript.KATAKANA || script == UnicodeScript.HIRAGANA) {
            return one(Alphabets.kana(lower), false, true);
        } else if (script == UnicodeScript.HANGUL) {
            return hangul(lower, person);
        } else if (script == UnicodeScript.HAN) {
            return han(lower, person);
        }
        return one(ANY.transliterate(lower), false, true);
    }

    static UnicodeScript script(String word) {
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                return script;
            }
        }
        return UnicodeScript.COMMON;
    }

    private static List<Spelling> one(String text, boolean vowelless, boolean foreign) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(new Spelling(List.of(plain), vowelless, foreign));
    }

    private static String latin(String lower) {
        StringBuilder out = new StringBuilder();
        for (char c : lower.toCharArray()) {
            out.append(LATIN.getOrDefault(c, String.valueOf(c)));
        }
        return unmarked(out.toString());
    }

    /** Without accents and vowel points; й, ё and ї keep theirs, being letters of their own. */
    private static String unmarked(String text) {
        String kept = text.replace('й', '\uE000').replace('ё', '\uE001').replace('ї', '\uE002');
        return Normalizer.normalize(kept, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\uE000', 'й')
                .replace('\uE001', 'ё')
                .replace('\uE002', 'ї')
                .replace("ـ", "");
    }

    private static String greek(String word) {
        String joined = word.replaceAll("^μπ", "b")
                .replaceAll("^ντ", "d")
                .replaceAll("^γκ", "g")
                .replace("γγ", "ng")
                .replace("ου", "u")
                .replaceAll("[αε]υ(?=[θκξπστφχψ]|$)", "ef")
                .replaceAll("ευ", "ev")
                .replaceAll("αυ", "av")
                .replaceAll("[εο]ι", "i")
                .replace("αι", "e");
        return Alphabets.spell(joined, Alphabets.GREEK);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    private static List<Spelling> hangul(String word, boolean person) {
        StringBuilder out = new StringBuilder();
        boolean splits = person && word.length() >= 3 && word.length() <= 5;
        int surname = splits && word.length() > 3 && TWO_CHARACTER_SURNAMES.contains(word.substring(0, 2)) ? 2 : 1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(splits && i == surname ? " " : "").append(c >= 0xAC00 && c <= 0xD7A3 ? Alphabets.hangul(c) : c);
        }
        return split(out.toString().replaceFirst("^i (?=.)", "lee ").replaceFirst("^([ou]) (?=.)", "$1h "));
    }

    private static List<Spelling> han(String word, boolean person) {
        List<Spelling> found = new ArrayList<>();
        int surname = TWO_CHARACTER_SURNAMES.contains(word.substring(0, Math.min(2, word.length()))) ? 2 : 1;
        boolean splits = person && word.length() > surname && word.length() <= 4;
        found.addAll(split(
                splits ? pinyin(word.substring(0, surname)) + " " + pinyin(word.substring(surname)) : pinyin(word)));
        for (int cut = Math.min(3, word.length()); cut >= 1; cut--) {
            String reading = WordLists.JAPANESE_READINGS.get(word.substring(0, cut));
            if (reading != null) {
                String rest = word.substring(cut);
                String given = WordLists.JAPANESE_READINGS.getOrDefault(rest, Alphabets.kana(rest));
                found.addAll(split(reading + (person ? " " : "") + PINYIN.transliterate(given)));
                break;
            }
        }
        return found;
    }

    private static String pinyin(String characters) {
        return PINYIN.transliterate(characters).replaceAll("\\s+", "");
    }

    private static List<Spelling> split(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split("\\s+")) {
            String plain = plain(part);
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words.isEmpty() ? List.of() : List.of(new Spelling(List.copyOf(words), false, true));
    }
}
