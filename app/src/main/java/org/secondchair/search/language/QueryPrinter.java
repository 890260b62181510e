package org.secondchair.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes a query in its canonical form: whatever {@link QueryParser} makes of that is the same query. Shown to
/// people as "read as", and used to tell whether two searches are the same.
public final class QueryPrinter {
    private static final Set<String> RESERVED = Set.of("and", "or", "not");

    private QueryPrinter() {}

    public static String print(Query query) {
        return switch (query) {
            case Query.Phrase(var words) -> phrase(words);
            case Query.And(var all) -> joined(all, " AND ");
            case Query.Or(var any) -> joined(any, " OR ");
            case Query.Not(Query inner) ->
                "NOT " + (inner instanceof Query.Not ? "(" + print(inner) + ")" : part(inner));
            case Query.Near(Query left, Query right, int words, boolean ordered) ->
                part(left) + " " + (ordered ? "pre/" : "w/") + words + " " + part(right);
            case Query.NotNear(Query left, Query right, int words, boolean ordered) ->
                part(left) + " NOT " + (ordered ? "pre/" : "w/") + words + " " + part(right);
            case Query.In(TextField field, Query inner) -> field.written() + ":(" + print(inner) + ")";
            case Query.Sent(var from, var until) ->
                "sent:" + (from == null ? "" : from) + ".." + (until == null ? "" : until);
            case Query.Size(long from, long until) -> "size:" + from + ".." + (until == Long.MAX_VALUE ? "" : until);
            case Query.HasAttachments _ -> "has:attachments";
            case Query.Everything _ -> "*";
        };
    }

    private static String joined(List<Query> queries, String connector) {
        var parts = new ArrayList<String>();
        for (Query query : queries) {
            parts.add(part(query));
        }
        return String.join(connector, parts);
    }

    private static String part(Query query) {
        return switch (query) {
            case Query.Phrase _, Query.In _, Query.Sent _, Query.Size _, Query.HasAttachments _, Query.Everything _ ->
                print(query);
            case Query.And _, Query.Or _, Query.Not _, Query.Near _, Query.NotNear _ -> "(" + print(query) + ")";
        };
    }

    private static String phrase(List<Word> words) {
        var written = new ArrayList<String>();
        for (Word word : words) {
            written.add(word(word));
        }
        String joined = String.join(" ", written);
        return words.size() > 1 || RESERVED.contains(joined) ? "\"" + joined + "\"" : joined;
    }

    private static String word(Word word) {
        return switch (word) {
            case Word.Exact(String text) -> text;
            case Word.Pattern(String pattern) -> pattern;
            case Word.Fuzzy(String text, int fixed, int edits) ->
                text.substring(0, fixed) + "%".repeat(edits) + text.substring(fixed);
            case Word.Anything _ -> "*";
        };
    }
}
