package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of(Map.of(
            "a.plain", "It's here",
            "a.count", "{0} {0?document:documents} of {1}",
            "a.braces", "{0} {not a place}"));

    @Test
    void fillsInArgumentsAndGroupsWholeNumbers() {
        assertThat(texts.get(Locale.UK, "a.count", 18402, "Halden")).isEqualTo("18,402 documents of Halden");
        assertThat(texts.get(Locale.GERMANY, "a.count", 18402L, "Halden")).isEqualTo("18.402 documents of Halden");
    }

    @Test
    void choosesTheWordForOneOrMany() {
        assertThat(texts.get(Locale.UK, "a.count", 1, "x")).startsWith("1 document of");
        assertThat(texts.get(Locale.UK, "a.count", 0, "x")).startsWith("0 documents of");
        assertThat(texts.get(Locale.UK, "a.count", "1", "x")).startsWith("1 document of");
    }

    @Test
    void takesApostrophesAndArgumentsLiterally() {
        assertThat(texts.get(Locale.UK, "a.plain")).isEqualTo("It's here");
        assertThat(texts.get(Locale.UK, "a.braces", "$1 \\ {0}")).isEqualTo("$1 \\ {0} {not a place}");
    }

    @Test
    void failsOnAKeyThatNobodyWrote() {
        assertThatThrownBy(() -> texts.get(Locale.UK, "a.nothing")).hasMessageContaining("a.nothing");
    }

    @Test
    void everyErrorPageHasAllItsWords() {
        Texts all = Texts.load();
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 413, 415, 422, 423, 429, 500, 503}) {
            for (String part : new String[] {"title", "happened", "kept", "next"}) {
                assertThat(all.has("ui.error." + status + "." + part))
                        .as(status + " " + part)
                        .isTrue();
            }
        }
        for (NavSection section : NavSection.values()) {
            assertThat(all.has(section.textKey())).isTrue();
        }
    }
}
