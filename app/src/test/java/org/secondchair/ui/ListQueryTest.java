package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void theAddressHoldsTheWholeState() {
        ListQuery list = list("q", "a&b", "state", "open", "sort", "name", "after", "x=");
        assertThat(list.href()).isEqualTo("/matters?q=a%26b&state=open&sort=name&after=x%3D");
        assertThat(list.text("q")).isEqualTo("a&b");
        assertThat(list.after()).isEqualTo("x=");
    }

    @Test
    void sortingTwiceTurnsTheOrderRoundAndStartsOver() {
        ListQuery list = list("after", "x");
        assertThat(list.sortHref("name")).isEqualTo("/matters?sort=name");
        ListQuery sorted = list("sort", "name");
        assertThat(sorted.sortHref("name")).isEqualTo("/matters?sort=-name");
        assertThat(sorted.sorted("name")).isEqualTo("ascending");
        assertThat(list("sort", "-name").sorted("name")).isEqualTo("descending");
        assertThat(list("sort", "-name").descending()).isTrue();
    }

    @Test
    void ordersOnlyByWhatIsAllowed() {
        assertThat(list("sort", "1; drop table").sort(List.of("name", "due"))).isEqualTo("name");
        assertThat(list("sort", "-due").sort(List.of("name", "due"))).isEqualTo("due");
    }

    @Test
    void aFilterStartsTheListOverAndAnEmptyOneVanishes() {
        ListQuery list = list("state", "open", "after", "x", "q", " ");
        assertThat(list.filterHref("state", "closed")).isEqualTo("/matters?state=closed");
        assertThat(list.filterHref("state", "")).isEqualTo("/matters");
        assertThat(list.hrefAt("/matters.xlsx")).isEqualTo("/matters.xlsx?state=open");
    }

    private static ListQuery list(String... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new ListQuery("/matters", values);
    }
}
