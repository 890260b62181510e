package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;

/// Reads the words of a stretch of a query, wildcards included; cuts exactly as {@link Words} cuts a document.
final class WordReader {
    private final String text;
    private final int to;
    private int at;
    private final List<Word> words = new ArrayList<>();

    WordReader(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    List<Word> words() throws Unreadable {
        while (at < to) {
            int start = at;
            int end = endOfPiece();
            if (end > start) {
                add(start, text.substring(start, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    /// A piece is a run of word characters and wildcards; a letter that stands alone ends it, once its own marks and
    /// wildcards are taken along.
    private int endOfPiece() {
        int i = at;
        boolean letters = false;
        boolean alone = false;
        while (i < to) {
            int c = text.codePointAt(i);
            if (isWildcard(c, i)) {
                i++;
                continue;
            }
            if (Characters.isMark(c) || Characters.isInvisible(c)) {
                if (!letters && i == at) {
                    break;
                }
            } else if (!Characters.isWord(c)) {
                break;
            } else if (Characters.standsAlone(c)) {
                if (letters) {
                    break;
                }
                letters = true;
                alone = true;
            } else {
                if (alone) {
                    break;
                }
                letters = true;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private boolean isWildcard(int c, int i) {
        return switch (c) {
            case '*', '?', '=', '%' -> true;
            case '!' -> i > at && (i + 1 >= to || !isPartOfPiece(text.codePointAt(i + 1)));
            default -> false;
        };
    }

    private static boolean isPartOfPiece(int c) {
        return Characters.isWord(c) || c == '*' || c == '?' || c == '=' || c == '%' || c == '!';
    }

    private void add(int start, String piece) throws Unreadable {
        boolean fuzzy = piece.indexOf('%') >= 0;
        boolean pattern = piece.chars().anyMatch(c -> c == '*' || c == '?' || c == '=' || c == '!');
        String letters = piece.replaceAll("[*?=%!]", "");
        if (fuzzy && letters.chars().allMatch(c -> c >= '0' && c <= '9')) {
            fuzzy = false;
            piece = piece.replace("%", "");
        }
        if (fuzzy && pattern) {
            throw new Unreadable(
                    start, "The word at " + (start + 1) + " mixes % with other wildcards. Use one or the other.");
        }
        if (fuzzy) {
            addFuzzy(start, piece);
        } else if (pattern) {
            addPattern(piece, letters);
        } else {
            var exact = new Words(piece);
            while (exact.next()) {
                words.add(new Word.Exact(exact.word()));
            }
        }
    }

    private void addFuzzy(int start, String piece) throws Unreadable {
        String text = Folding.fold(piece.replace("%", ""));
        int edits = (int) piece.chars().filter(c -> c == '%').count();
        if (edits > Word.Fuzzy.MOST_EDITS) {
            throw new Unreadable(
                    start,
                    "The word at " + (start + 1) + " has " + edits + " % signs; at most " + Word.Fuzzy.MOST_EDITS
                            + " letters may differ.");
        }
        if (!text.isEmpty()) {
            int fixed = Folding.fold(piece.substring(0, piece.indexOf('%'))).length();
            words.add(new Word.Fuzzy(text, Math.min(fixed, text.length()), edits));
        }
    }

    private void addPattern(String piece, String letters) {
        if (letters.isEmpty() && (piece.equals("?") || piece.equals("=") || piece.equals("!"))) {
            return; // a sign between words, as in "who ?" or "a = b"
        }
        var pattern = new StringBuilder();
        int literal = 0;
        for (int i = 0; i <= piece.length(); i++) {
            if (i == piece.length() || "*?=!".indexOf(piece.charAt(i)) >= 0) {
                pattern.append(Folding.fold(piece.substring(literal, i)));
                literal = i + 1;
                if (i < piece.length()) {
                    char sign = piece.charAt(i) == '!' ? '*' : piece.charAt(i);
                    if (sign != '*' || pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != '*') {
                        pattern.append(sign);
                    }
                }
            }
        }
        words.add(pattern.toString().equals("*") ? new Word.Anything() : new Word.Pattern(pattern.toString()));
    }
}
