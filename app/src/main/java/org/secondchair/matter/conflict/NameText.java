package org.secondchair.matter.conflict;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What is done to a written name before it is cut into words. */
final class NameText {
    private static final Pattern OTHER_NAME = Pattern.compile(
            "(?i)\\s*[(,;]?\\s*(?:\\b(?:[dfan][/.]?k[/.]?a[/.]?|d[/.]b[/.]a[/.]?|dba|t/a|trading as|also known as|formerly(?: known as)?|previously|born|geb\\.?|née|nee|né|alias|genannt|nacida|ehemals)\\s*:?\\s+)");
    private static final Pattern APOSTROPHES = Pattern.compile("['‘’ʼʻʿʾ`´′ʹ׳״\"“”„]");

    private NameText() {}

    /** The names that one entry holds, in its order: {@code Quill Ltd t/a Inkwell} holds two. */
    static List<String> names(String entry) {
        String text = Normalizer.normalize(entry, Normalizer.Form.NFKC)
                .replaceAll("[‐‑‒–—−]", "-")
                .strip();
        return OTHER_NAME
                .splitAsStream(text)
                .map(name -> APOSTROPHES.matcher(name).replaceAll("").replaceAll("^[\\s(]+|[\\s),;]+$", ""))
                .filter(name -> !name.isBlank())
                .limit(4)
                .toList();
    }
}
