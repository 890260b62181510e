package org.secondchair.review.web;

import java.util.List;
import org.secondchair.matter.Matter;
import org.secondchair.review.Batch;
import org.secondchair.review.Protocol;

/**
 * The frame of the workbench; its content comes through the API.
 *
 * @param held whether a batch of that kind lies in the reader's hands already
 * @param words keys of the texts that the scripts need
 */
public record WorkbenchPage(Matter matter, Batch.Kind kind, Protocol protocol, boolean held, List<String> words) {
    public WorkbenchPage {
        words = List.copyOf(words);
    }

    /** Last part of this page's own address. */
    public String path() {
        return switch (kind) {
            case REVIEW -> "work";
            case QC -> "check";
            case ELUSION -> "unseen";
        };
    }
}
