package org.secondchair.matter.conflict;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a romanised word sounds, roughly, whichever language its spelling comes from: vowels {@code aeiou}, consonants as
 * in English, {@code S} sh, {@code C} ch, {@code J} j and zh, {@code H} kh, {@code z} ts and z. Doubled sounds are one.
 */
final class Sound {
    private static final Map<String, String> SPELLINGS = new HashMap<>();
    private static final int LONGEST = 7;

    private static final Pattern MAC = Pattern.compile("^ma?c(?=[^aeiouyhk])");
    private static final Pattern DIPHTHONG = Pattern.compile("[oa]w(?![aeiouy])");
    private static final Pattern MUTE_END = Pattern.compile("(?<=..[^aeiouy])e$");

    static {
        String table =
                "schtsch=S shtsch=S shtch=S chtch=S shch=S szcz=S sch=S sh=S sz=S tzsch=C tsch=C tch=C tsh=C cz=C ch=C"
                        + " dzh=J dsch=J dj=J dge=J zh=J j=J ph=f th=t kh=H gh=g ck=k cq=k qu=k q=k x=ks tz=z ts=z dz=z w=v v=v"
                        + " y=i ij=i ie=i ee=i ea=i ei=e ey=e ay=e ai=e oo=u ou=u au=o oe=o ae=e ue=u eau=o eaux=o"
                        + " ough=o augh=o igh=i eigh=e rh=r dh=d bh=b lh=l nh=n pf=f dt=t ce=se ci=si cy=si c=k yeo=io yeou=iu gue=ge gui=gi iy=i yi=i"
                        + " aa=a oh=o eo=o eu=u uu=u ii=i yo=io yu=iu ya=ia ye=ie";
        for (String rule : table.split(" ")) {
            int sign = rule.indexOf('=');
            SPELLINGS.put(rule.substring(0, sign), rule.substring(sign + 1));
        }
    }

    private Sound() {}

    static String of(String word) {
        String text = MAC.matcher(word).replaceFirst("mk");
        text = text.startsWith("kn") || text.startsWith("wr") ? text.substring(1) : text;
        text = text.startsWith("hs") ? "sh" + text.substring(2) : text;
        text = text.startsWith("x") ? "sh" + text.substring(1) : text;
        text = DIPHTHONG.matcher(text).replaceAll("o");
        text = MUTE_END.matcher(text).replaceFirst("");
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(LONGEST, text.length() - at);
            while (length > 1 && !SPELLINGS.containsKey(text.substring(at, at + length))) {
                length--;
            }
            String cell = text.substring(at, at + length);
            append(out, SPELLINGS.getOrDefault(cell, cell), at + length, text);
            at += length;
        }
        return out.toString();
    }

    /** The same for a word of a script that leaves vowels out: letters that meet there are no diphthongs. */
    static String ofUnwritten(String word) {
        String text = word.replace("sh", "S")
                .replace("kh", "H")
                .replace("zh", "J")
                .replace("ch", "C")
                .replace("ts", "z");
        text = text.replace("th", "t")
                .replace("dh", "d")
                .replace("gh", "g")
                .replace('q', 'k')
                .replace('j', 'J');
        return text.replaceAll("(.)\\1+", "$1");
    }

    private static void append(StringBuilder out, String sounds, int next, String text) {
        boolean mute = sounds.equals("h")
                && !out.isEmpty()
                && isVowel(out.charAt(out.length() - 1))
                && (next >= text.length() || !isVowel(text.charAt(next)));
        if (mute) {
            return;
        }
        for (char c : sounds.toCharArray()) {
            if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
    }

    static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
