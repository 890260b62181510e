package org.secondchair.corpus.extraction;

import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.FailedChild;

/**
 * Takes the children of one document, in order, in the thread that asked for the extraction.
 *
 * While it works the extractor waits after a while, so it should write down and return. It must not extract the child
 * right away: that belongs to a request of its own, later.
 */
public interface ChildSink {

    /** A larger child lies in a file that is deleted when this returns: move it away or read it. */
    void child(Child child);

    void failed(FailedChild child);
}
