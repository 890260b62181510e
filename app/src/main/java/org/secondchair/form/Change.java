package org.secondchair.form;

import java.util.List;

/** A field whose answer changed, in words; an empty list where there is no answer. */
public record Change(String field, String label, List<String> before, List<String> after) {
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
