package org.secondchair.matter.conflict;

import java.util.HashMap;
import java.util.Map;

/** Letters of other scripts as the Latin letters in which names from them are mostly written; lower case. */
final class Alphabets {
    static final Map<Character, String> CYRILLIC = table("""
            а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh
            щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ћ ch џ dzh љ lj њ nj ј y ѓ gj ќ kj ѕ dz қ k ғ g ң n
            ә a ө o ү u ұ u һ h
            """);
    static final Map<Character, String> GREEK = table("""
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
            """);
    static final Map<Character, String> HEBREW = table("""
            א a ב b ג g ד d ה h ו u ז z ח kh ט t י i כ k ך kh ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t
            """);
    static final Map<Character, String> ARABIC = table("""
            ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m
            ن n ه h و u ي i ى a ة a ؤ u ئ i ء - پ p چ ch ژ zh گ g ک k ی i ڤ v
            """);
    private static final Map<Character, String> KANA = table("""
            ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
            ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri
            ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de
            ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu
            """);
    private static final String[] INITIALS =
            "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ", -1);
    private static final String[] MEDIALS =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
    private static final String[] FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
            .replace("-", "")
            .split(" ", -1);

    private Alphabets() {}

    private static Map<Character, String> table(String text) {
        String[] cells = text.strip().split("\\s+");
        Map<Character, String> table = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            table.put(cells[i].charAt(0), cells[i + 1].equals("-") ? "" : cells[i + 1]);
        }
        return table;
    }

    static String spell(String word, Map<Character, String> table) {
        StringBuilder out = new StringBuilder();
        for (char c : word.toCharArray()) {
            out.append(table.getOrDefault(c, String.valueOf(c)));
        }
        return out.toString();
    }

    /** Kana in Hepburn's way, long vowels written once. */
    static String kana(String word) {
        StringBuilder out = new StringBuilder();
        boolean doubled = false;
        for (char raw : word.toCharArray()) {
            char c = raw >= 'ぁ' && raw <= 'ゖ' ? (char) (raw + 0x60) : raw;
            int end = out.length();
            int small = "ァィゥェォャュョ".indexOf(c);
            if (c == 'ッ') {
                doubled = true;
            } else if (small >= 0 && end > 0) {
                out.setLength(end - 1); // キャ is ki and a small ya
                boolean hushed = out.toString().endsWith("sh")
                        || out.toString().endsWith("ch")
                        || out.toString().endsWith("j");
                out.append(hushed ? "" : small > 4 ? "y" : "").append("aiueoauo".charAt(small));
            } else if (c != 'ー') {
                String syllable = KANA.getOrDefault(c, String.valueOf(c));
                boolean lengthens = end > 0
                        && (syllable.equals("u") && "ou".indexOf(out.charAt(end - 1)) >= 0
                                || syllable.equals("o") && out.charAt(end - 1) == 'o');
                out.append(doubled ? syllable.substring(0, 1) : "").append(lengthens ? "" : syllable);
                doubled = false;
            }
        }
        return out.toString();
    }

    /** Hangul in the revised romanisation, each syllable by itself. */
    static String hangul(char c) {
        int n = c - 0xAC00;
        return INITIALS[n / 588] + MEDIALS[n % 588 / 28] + FINALS[n % 28];
    }
}
