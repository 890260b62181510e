package org.secondchair.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CodedDocumentsTest {

    /// Numbers stand for decisions: document n / 3, answered yes, no or withdrawn by the remainder.
    @Property
    void isWhatAPlainMapWouldBe(@ForAll List<@IntRange(min = 0, max = 299) Integer> steps) {
        CodedDocuments coded = new CodedDocuments();
        Map<Integer, Boolean> expected = new LinkedHashMap<>();
        for (int step : steps) {
            int document = step / 3;
            if (step % 3 == 2) {
                coded.remove(document);
                expected.remove(document);
            } else {
                coded.put(document, step % 3 == 0);
                expected.put(document, step % 3 == 0);
            }
        }
        boolean[] answers = new boolean[coded.size()];
        coded.fill(answers, new double[coded.size()]);
        assertThat(coded.size()).isEqualTo(expected.size());
        assertThat(answers).containsExactly(expected.values().toArray(Boolean[]::new));
        assertThat(coded.positives())
                .isEqualTo((int) expected.values().stream().filter(yes -> yes).count());
        assertThat(expected.keySet()).allMatch(coded::contains);
    }
}
