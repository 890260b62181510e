package org.secondchair.search.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.secondchair.search.language.QueryParser;
import org.secondchair.search.language.Words;
import org.secondchair.search.proximity.Occurrences;

/// The words of one field of one document, cut and numbered exactly as they were indexed.
///
/// Values of a field stand so far apart that neither phrase nor proximity reaches from one into the next.
public final class FieldText {
    /// Positions left free between two values.
    static final int GAP = 2 * QueryParser.FARTHEST;

    private final List<String> words = new ArrayList<>();
    private int[] positions = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final int[] firstOfValue;

    FieldText(List<String> values) {
        firstOfValue = new int[values.size()];
        int position = -1;
        for (int value = 0; value < values.size(); value++) {
            position += value == 0 ? 0 : GAP;
            firstOfValue[value] = words.size();
            var cut = new Words(values.get(value));
            while (cut.next()) {
                add(++position, cut);
            }
        }
    }

    private void add(int position, Words cut) {
        int at = words.size();
        if (at == positions.length) {
            positions = Arrays.copyOf(positions, 2 * at);
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        positions[at] = position;
        starts[at] = cut.start();
        ends[at] = cut.end();
        words.add(cut.word());
    }

    Occurrences of(WordTest test) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (test.accepts(words.get(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = positions[i];
            }
        }
        return Occurrences.ofWords(found, count);
    }

    /// Where in its value the word at this position starts.
    int startOffset(int position) {
        return starts[indexOf(position)];
    }

    int endOffset(int position) {
        return ends[indexOf(position)];
    }

    /// Which value the word at this position belongs to.
    public int value(int position) {
        int index = indexOf(position);
        int value = firstOfValue.length - 1;
        while (firstOfValue[value] > index) {
            value--;
        }
        return value;
    }

    private int indexOf(int position) {
        int index = Arrays.binarySearch(positions, 0, words.size(), position);
        if (index < 0) {
            throw new IllegalArgumentException("no word at position " + position);
        }
        return index;
    }
}
