package org.secondchair.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.language.Word;

/// Tells which words of the index, or of a text, a word of a query stands for.
public sealed interface WordTest {
    boolean accepts(String word);

    record One(String text, BytesRef term) implements WordTest {
        @Override
        public boolean accepts(String word) {
            return text.equals(word);
        }
    }

    record Many(CharacterRunAutomaton characters, CompiledAutomaton terms) implements WordTest {
        @Override
        public boolean accepts(String word) {
            return characters.run(word);
        }

        TermsEnum in(Terms vocabulary) throws IOException {
            return terms.getTermsEnum(vocabulary);
        }

        /// Number of different words in the whole index, counted up to one more than `most`.
        public int count(IndexReader reader, String field, int most) throws IOException {
            Set<BytesRef> seen = new HashSet<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms vocabulary = leaf.reader().terms(field);
                if (vocabulary != null) {
                    TermsEnum matching = in(vocabulary);
                    for (BytesRef term = matching.next(); term != null && seen.size() <= most; term = matching.next()) {
                        seen.add(BytesRef.deepCopyOf(term));
                    }
                }
            }
            return seen.size();
        }
    }

    /// Null if the word's wildcards are too tangled to be worked out.
    static @Nullable WordTest of(Word word) {
        try {
            return switch (word) {
                case Word.Exact(String text) -> new One(text, new BytesRef(text));
                case Word.Pattern(String pattern) -> many(pattern(pattern), false);
                case Word.Fuzzy(String text, int fixed, int edits) ->
                    many(
                            new LevenshteinAutomata(text.substring(fixed), true)
                                    .toAutomaton(edits, text.substring(0, fixed)),
                            true);
                case Word.Anything _ -> many(Automata.makeAnyString(), false);
            };
        } catch (TooComplexToDeterminizeException e) {
            return null;
        }
    }

    private static Many many(Automaton automaton, boolean finite) {
        Automaton deterministic = Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new Many(new CharacterRunAutomaton(deterministic), new CompiledAutomaton(deterministic, finite, false));
    }

    private static Automaton pattern(String pattern) {
        List<Automaton> parts = new ArrayList<>();
        pattern.codePoints()
                .forEach(c -> parts.add(
                        switch (c) {
                            case '*' -> Automata.makeAnyString();
                            case '?' -> Automata.makeAnyChar();
                            case '=' -> Automata.makeCharRange('0', '9');
                            default -> Automata.makeChar(c);
                        }));
        return Operations.concatenate(parts);
    }
}
