package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Operands and connectors of one level of brackets; builds the query from them.
final class Level {
    /// @param negated a `NOT` stands before it; where it starts a proximity, the `NOT` is about the whole of that
    record Operand(Query query, boolean negated, int start) {}

    private record Join(Token connector, boolean excluding) {}

    private final List<Operand> operands = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();
    private @Nullable Token firstOr;
    private @Nullable Token firstOther;

    void add(Operand operand) {
        operands.add(operand);
    }

    /// Adds a connector and what follows it; `excluding` makes a proximity `NOT w/`.
    void join(Token connector, boolean excluding, Operand operand) throws Unreadable {
        if (connector instanceof Token.Or) {
            firstOr = firstOr == null ? connector : firstOr;
        } else {
            firstOther = firstOther == null ? connector : firstOther;
        }
        if (firstOr != null && firstOther != null) {
            throw mixed(connector, firstOther);
        }
        joins.add(new Join(connector, excluding));
        operands.add(operand);
    }

    Query query() throws Unreadable {
        var parts = new ArrayList<Query>();
        Operand current = operands.getFirst();
        for (int i = 0; i < joins.size(); i++) {
            Join join = joins.get(i);
            Operand next = operands.get(i + 1);
            if (join.connector() instanceof Token.Within within) {
                current = near(current, within, join.excluding(), next);
            } else {
                parts.add(finished(current));
                current = next;
            }
        }
        parts.add(finished(current));
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return firstOr != null ? new Query.Or(parts) : new Query.And(parts);
    }

    private static Query finished(Operand operand) {
        return operand.negated() ? new Query.Not(operand.query()) : operand.query();
    }

    private static Operand near(Operand left, Token.Within within, boolean excluding, Operand right) throws Unreadable {
        if (right.negated()) {
            throw new Unreadable(
                    right.start(),
                    "NOT cannot follow a proximity (at " + (right.start() + 1) + "). Write NOT w/" + within.words()
                            + " instead.");
        }
        boolean groupLeft = requireNearable(left);
        boolean groupRight = requireNearable(right);
        if (groupLeft && groupRight) {
            throw new Unreadable(
                    within.start(),
                    "Both sides of the proximity at " + (within.start() + 1)
                            + " hold words joined by AND, which can be read in two ways. Leave AND on one side only.");
        }
        if (excluding && groupLeft) {
            throw new Unreadable(
                    left.start(),
                    "Before NOT w/" + within.words() + " only words, phrases and OR can stand (at " + (left.start() + 1)
                            + ").");
        }
        Query query = excluding
                ? new Query.NotNear(left.query(), right.query(), within.words(), within.ordered())
                : new Query.Near(left.query(), right.query(), within.words(), within.ordered());
        return new Operand(query, left.negated(), left.start());
    }

    /// True if the operand is a group with `AND`; refuses what has no place in a text.
    private static boolean requireNearable(Operand operand) throws Unreadable {
        if (operand.query().placed()) {
            return false;
        }
        String fault = fault(operand.query());
        if (fault != null) {
            throw new Unreadable(
                    operand.start(), fault + " cannot stand beside a proximity (at " + (operand.start() + 1) + ").");
        }
        return true;
    }

    private static @Nullable String fault(Query query) {
        return switch (query) {
            case Query.Phrase _, Query.Near _, Query.NotNear _ -> null;
            case Query.And(var all) -> firstFault(all);
            case Query.Or(var any) -> firstFault(any);
            case Query.Not _ -> "NOT";
            case Query.In(TextField field, Query _) -> "The field " + field.written() + ":";
            case Query.Sent _ -> "The field sent:";
            case Query.Size _ -> "The field size:";
            case Query.HasAttachments _ -> "The field has:";
            case Query.Everything _ -> "The lone *";
        };
    }

    private static @Nullable String firstFault(List<Query> queries) {
        for (Query query : queries) {
            String fault = fault(query);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static Unreadable mixed(Token at, Token other) {
        String said = switch (other) {
            case Token.Within within -> (within.ordered() ? "pre/" : "w/") + within.words();
            case Token.And _,
                    Token.Or _,
                    Token.Not _,
                    Token.Open _,
                    Token.Close _,
                    Token.Field _,
                    Token.Quoted _,
                    Token.Bare _,
                    Token.Clause _,
                    Token.End _ -> "AND";
        };
        return new Unreadable(
                at.start(),
                "OR and " + said + " are mixed without brackets at " + (at.start() + 1) + ". Write (a OR b) " + said
                        + " c, or a OR (b " + said + " c).");
    }
}
