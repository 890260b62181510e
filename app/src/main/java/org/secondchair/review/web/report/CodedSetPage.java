package org.secondchair.review.web.report;

import org.secondchair.matter.Matter;
import org.secondchair.review.Progress;

/** The page from which the coded set is taken. */
public record CodedSetPage(Matter matter, Progress progress) {
    public String base() {
        return "/matters/" + matter.id() + "/coded-set";
    }
}
