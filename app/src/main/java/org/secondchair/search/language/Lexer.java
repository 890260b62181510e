package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a written query into tokens.
final class Lexer {
    private static final Pattern WITHIN = Pattern.compile("(w/|pre/|/|\\+)(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAME_WITHIN = Pattern.compile("(w|pre)/.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("(w|pre)?/(s|p|sent|para)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int words;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws Unreadable {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
            } else if (c == '(') {
                tokens.add(new Token.Open(at++));
            } else if (c == ')') {
                tokens.add(new Token.Close(at++));
            } else if (isQuotationMark(c)) {
                at = quoted(at);
            } else {
                at = chunk(at);
            }
        }
        tokens.add(new Token.End(text.length()));
        return tokens;
    }

    private int quoted(int start) throws Unreadable {
        int end = start + 1;
        while (end < text.length() && !isQuotationMark(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            throw new Unreadable(start, "The quotation mark at " + (start + 1) + " has no partner.");
        }
        List<Word> phrase = words(start + 1, end);
        if (phrase.isEmpty()) {
            throw new Unreadable(start, "There is no word between the quotation marks at " + (start + 1) + ".");
        }
        tokens.add(new Token.Quoted(start, phrase));
        return end + 1;
    }

    private int chunk(int start) throws Unreadable {
        int end = endOfChunk(start);
        String chunk = text.substring(start, end);
        Optional<Token> operator = operator(start, chunk);
        if (operator.isPresent()) {
            tokens.add(operator.get());
            return end;
        }
        Matcher field = FIELD.matcher(chunk);
        if (field.lookingAt()) {
            return field(start, field.group(1), start + field.end());
        }
        List<Word> bare = words(start, end);
        if (!bare.isEmpty()) {
            tokens.add(new Token.Bare(start, bare));
        }
        return end;
    }

    private static Optional<Token> operator(int start, String chunk) throws Unreadable {
        switch (chunk.toLowerCase(Locale.ROOT)) {
            case "and" -> {
                return Optional.of(new Token.And(start));
            }
            case "or" -> {
                return Optional.of(new Token.Or(start));
            }
            case "not" -> {
                return Optional.of(new Token.Not(start));
            }
            default -> {}
        }
        Matcher within = WITHIN.matcher(chunk);
        if (within.matches()) {
            int distance = Integer.parseInt(within.group(2));
            if (distance < 1 || distance > QueryParser.FARTHEST) {
                throw new Unreadable(
                        start,
                        "The distance in " + chunk + " at " + (start + 1) + " must be from 1 to " + QueryParser.FARTHEST
                                + " words.");
            }
            String sign = within.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(new Token.Within(start, distance, sign.equals("pre/") || sign.equals("+")));
        }
        if (SENTENCE.matcher(chunk).matches()) {
            throw new Unreadable(
                    start,
                    "Sentences and paragraphs are not counted (" + chunk + " at " + (start + 1)
                            + "). Say it in words: w/15 for a sentence, w/50 for a paragraph.");
        }
        if (LAME_WITHIN.matcher(chunk).matches()) {
            throw new Unreadable(
                    start,
                    chunk + " at " + (start + 1)
                            + " needs a number of words alone, such as w/5. If it is a word, put it in quotation marks.");
        }
        return Optional.empty();
    }

    private int field(int start, String name, int after) throws Unreadable {
        Optional<TextField> field = TextField.named(name);
        if (field.isPresent()) {
            tokens.add(new Token.Field(start, field.get()));
            return after;
        }
        var clause = ClauseReader.named(name);
        if (clause.isEmpty()) {
            throw new Unreadable(
                    start,
                    "There is no field \"" + name + "\" (at " + (start + 1)
                            + "). If it is a word, put it in quotation marks.");
        }
        int from = after;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = endOfChunk(from);
        if (end > from && "<>=".indexOf(text.charAt(end - 1)) >= 0) {
            int more = end;
            while (more < text.length() && text.charAt(more) == ' ') {
                more++;
            }
            end = endOfChunk(more);
        }
        tokens.add(new Token.Clause(start, clause.get().read(from, text.substring(from, end))));
        return end;
    }

    private List<Word> words(int from, int to) throws Unreadable {
        List<Word> found = new WordReader(text, from, to).words();
        words += found.size();
        if (words > QueryParser.MOST_WORDS) {
            throw new Unreadable(
                    from,
                    "There are more than " + QueryParser.MOST_WORDS + " words in this search. Cut it into several.");
        }
        return found;
    }

    private int endOfChunk(int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')' || isQuotationMark(c)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isQuotationMark(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '＂';
    }
}
