package org.secondchair.search.matching;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.secondchair.search.language.Words;

/// Hands the words of a field's values to Lucene; numbers them as {@link FieldText} does. Can be read once.
public final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<String> values;
    private Words words = new Words("");
    private int skipped;
    private boolean first = true;

    public WordStream(List<String> values) {
        this.values = values.iterator();
    }

    @Override
    public boolean incrementToken() {
        while (!words.next()) {
            if (!values.hasNext()) {
                return false;
            }
            skipped += first ? 0 : FieldText.GAP;
            first = false;
            words = new Words(values.next());
        }
        clearAttributes();
        term.append(words.word());
        step.setPositionIncrement(1 + skipped);
        skipped = 0;
        return true;
    }
}
