package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;

/// Reads the words of a stretch of a query, wildcards included; cuts exactly as {@link Words} cuts a document.
final class WordReader {
    private final String text;
    private final int to;
    private int at;
    private final int place;
    private final List<Word> words = new ArrayList<>();

    WordReader(String text, int from, int to) {
        this(text, from, to, -1);
    }

    /// @param place where the text stands in the query, if it is a folded piece of it; otherwise -1
    private WordReader(String text, int from, int to, int place) {
        this.text = text;
        this.at = from;
        this.to = to;
        this.place = place;
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

    /// A piece is a run of word characters and wildcards; a letter that stands alone ends it, once its own marks
    /// and wildcards are taken along.
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

    private void add(int found, String piece) throws Unreadable {
        int start = place < 0 ? found : place;
        String folded = foldAroundSigns(piece);
        if (place < 0 && !folded.equals(piece)) {
            words.addAll(new WordReader(folded, 0, folded.length(), start).words());
            return;
        }
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
        String letters = piece.replace("%", "");
        int edits = (int) piece.chars().filter(c -> c == '%').count();
        if (edits > Word.Fuzzy.MOST_EDITS) {
            throw new Unreadable(
                    start,
                    "The word at " + (start + 1) + " has " + edits + " % signs; at most " + Word.Fuzzy.MOST_EDITS
                            + " letters may differ.");
        }
        if (!letters.isEmpty()) {
            words.add(new Word.Fuzzy(letters, piece.indexOf('%'), edits));
        }
    }

    private void addPattern(String piece, String letters) {
        if (letters.isEmpty() && (piece.equals("?") || piece.equals("=") || piece.equals("!"))) {
            return; // a sign between words, as in "who ?" or "a = b"
        }
        String pattern = piece.replaceAll("\\*+", "*");
        words.add(pattern.equals("*") ? new Word.Anything() : new Word.Pattern(pattern));
    }

    /// The letters folded, the signs as they are, but `!` as the `*` that it stands for.
    private static String foldAroundSigns(String piece) {
        var folded = new StringBuilder();
        int literal = 0;
        for (int i = 0; i <= piece.length(); i++) {
            if (i == piece.length() || "*?=!%".indexOf(piece.charAt(i)) >= 0) {
                folded.append(Folding.fold(piece.substring(literal, i)));
                literal = i + 1;
                if (i < piece.length()) {
                    folded.append(piece.charAt(i) == '!' ? '*' : piece.charAt(i));
                }
            }
        }
        return folded.toString();
    }
}
