package org.secondchair.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of any of several iterators; a binary heap by current document.
final class Union<I extends DocIdSetIterator> extends DocIdSetIterator {
    private final List<I> heap;
    private final long cost;
    private int document = -1;

    /// @param parts at least one, none advanced yet
    Union(List<I> parts) {
        this.heap = new ArrayList<>(parts);
        this.cost = parts.stream().mapToLong(DocIdSetIterator::cost).sum();
    }

    /// The iterators that are on the current document.
    List<I> here() {
        var here = new ArrayList<I>();
        gather(0, here);
        return here;
    }

    private void gather(int at, List<I> here) {
        if (at < heap.size() && heap.get(at).docID() == document) {
            here.add(heap.get(at));
            gather(2 * at + 1, here);
            gather(2 * at + 2, here);
        }
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        I top = heap.getFirst();
        while (top.docID() < target) {
            top.advance(target);
            sink();
            top = heap.getFirst();
        }
        document = top.docID();
        return document;
    }

    private void sink() {
        int at = 0;
        I moved = heap.getFirst();
        int size = heap.size();
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size
                    && heap.get(child + 1).docID() < heap.get(child).docID()) {
                child++;
            }
            if (heap.get(child).docID() >= moved.docID()) {
                break;
            }
            heap.set(at, heap.get(child));
            at = child;
        }
        heap.set(at, moved);
    }

    @Override
    public long cost() {
        return cost;
    }
}
