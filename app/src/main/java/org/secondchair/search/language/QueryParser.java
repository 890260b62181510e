package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;

/// Reads a written query. Never throws, whatever the text; the first fault is told with its place.
///
/// Operators in any case (`AND`, `or`, `w/5`); inside quotation marks they are words. Words side by side are a
/// phrase. Proximity binds before `AND`. What other tools guess at is refused with a sentence instead: `OR` beside
/// `AND` or `w/5` without brackets, `AND` on both sides of a proximity, clauses side by side without a connector.
public final class QueryParser {
    /// Most words that a proximity may span.
    public static final int FARTHEST = 1_000;
    /// Most characters in a query.
    public static final int LONGEST = 32_000;
    /// Most words in a query.
    public static final int MOST_WORDS = 1_000;

    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int at;
    private boolean inField;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Parsed parse(String written) {
        if (written.length() > LONGEST) {
            return new Parsed.Malformed(
                    LONGEST, "The search is longer than " + LONGEST + " characters. Cut it into several.");
        }
        try {
            var parser = new QueryParser(new Lexer(written).tokens());
            if (parser.peek() instanceof Token.End) {
                return new Parsed.Malformed(0, "There is nothing to look for yet.");
            }
            Query query = parser.level(0);
            if (parser.peek() instanceof Token.Close(int start)) {
                return new Parsed.Malformed(
                        start, "There is a closing bracket at " + (start + 1) + " without an opening one.");
            }
            return new Parsed.Understood(query);
        } catch (Unreadable fault) {
            return fault.asOutcome();
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    /// Operands with the connectors between them, up to a closing bracket or the end.
    private Query level(int depth) throws Unreadable {
        var level = new Level();
        level.add(operand(depth));
        while (true) {
            Token next = peek();
            switch (next) {
                case Token.End _, Token.Close _ -> {
                    return level.query();
                }
                case Token.And _, Token.Or _, Token.Within _ -> {
                    at++;
                    level.join(next, false, operand(depth));
                }
                case Token.Not not -> {
                    at++;
                    if (peek() instanceof Token.Within within) {
                        at++;
                        level.join(
                                new Token.Within(not.start(), within.words(), within.ordered()), true, operand(depth));
                    } else {
                        at--;
                        level.join(new Token.And(not.start()), false, operand(depth));
                    }
                }
                case Token.Open _, Token.Field _, Token.Quoted _, Token.Bare _, Token.Clause _ ->
                    throw new Unreadable(
                            next.start(),
                            "A connector is missing before " + (next.start() + 1) + ": put AND, OR or w/5 there.");
            }
        }
    }

    private Level.Operand operand(int depth) throws Unreadable {
        int start = peek().start();
        boolean negated = false;
        while (peek() instanceof Token.Not) {
            negated = !negated;
            at++;
            if (peek() instanceof Token.Within) {
                throw missing();
            }
        }
        return new Level.Operand(primary(depth), negated, start);
    }

    private Query primary(int depth) throws Unreadable {
        Token token = peek();
        switch (token) {
            case Token.Open(int start) -> {
                return bracketed(start, depth);
            }
            case Token.Field(int start, TextField field) -> {
                at++;
                if (inField) {
                    throw new Unreadable(
                            start, "The field at " + (start + 1) + " stands inside another field's brackets.");
                }
                inField = true;
                if (peek() instanceof Token.Bare(int where, List<Word> words)) {
                    // from:smith reaches to the next blank only; from:(a b) is the way to say more
                    at++;
                    inField = false;
                    return new Query.In(field, phrase(where, words));
                }
                if (!(peek() instanceof Token.Open) && !(peek() instanceof Token.Quoted)) {
                    throw new Unreadable(
                            start, "After " + field.written() + ": at " + (start + 1) + " a word is missing.");
                }
                Query query = primary(depth);
                inField = false;
                return new Query.In(field, query);
            }
            case Token.Quoted(int start, List<Word> words) -> {
                at++;
                return phrase(start, words);
            }
            case Token.Bare(int start, List<Word> _) -> {
                var words = new ArrayList<Word>();
                while (peek() instanceof Token.Bare(int _, List<Word> more)) {
                    words.addAll(more);
                    at++;
                }
                return phrase(start, words);
            }
            case Token.Clause(int start, Query query) -> {
                if (inField) {
                    throw new Unreadable(
                            start, "The field at " + (start + 1) + " stands inside another field's brackets.");
                }
                at++;
                return query;
            }
            case Token.And _, Token.Or _, Token.Not _, Token.Within _, Token.Close _, Token.End _ -> throw missing();
        }
    }

    private Query bracketed(int start, int depth) throws Unreadable {
        if (depth == DEEPEST) {
            throw new Unreadable(start, "Brackets are nested more than " + DEEPEST + " deep.");
        }
        at++;
        if (peek() instanceof Token.Close) {
            throw new Unreadable(start, "There is nothing between the brackets at " + (start + 1) + ".");
        }
        Query query = level(depth + 1);
        if (!(peek() instanceof Token.Close)) {
            throw new Unreadable(start, "The opening bracket at " + (start + 1) + " is never closed.");
        }
        at++;
        return query;
    }

    private static Query phrase(int start, List<Word> words) throws Unreadable {
        int first = 0;
        int last = words.size();
        while (first < last && words.get(first) instanceof Word.Anything) {
            first++;
        }
        while (last > first && words.get(last - 1) instanceof Word.Anything) {
            last--;
        }
        if (first == last) {
            return new Query.Everything();
        }
        if (words.size() > FARTHEST) {
            throw new Unreadable(start, "The phrase at " + (start + 1) + " is too long.");
        }
        return new Query.Phrase(words.subList(first, last));
    }

    private Unreadable missing() {
        Token token = peek();
        int start = token.start();
        return switch (token) {
            case Token.End _ -> new Unreadable(start, "The search ends where a word should follow.");
            case Token.Close _ ->
                at == 0
                        ? new Unreadable(
                                start, "There is a closing bracket at " + (start + 1) + " without an opening one.")
                        : new Unreadable(start, "A word is missing before the closing bracket at " + (start + 1) + ".");
            case Token.And _,
                    Token.Or _,
                    Token.Not _,
                    Token.Within _,
                    Token.Open _,
                    Token.Field _,
                    Token.Quoted _,
                    Token.Bare _,
                    Token.Clause _ ->
                new Unreadable(
                        start,
                        "A word is missing before the connector at " + (start + 1)
                                + ". If the connector is meant as a word, put it in quotation marks.");
        };
    }
}
