package org.secondchair.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;

/** Writes an export, line by line. */
final class LogWriter implements LogSink {
    private final BufferedWriter out;

    LogWriter(OutputStream out, LogLine.Opening opening) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        line(LogLine.opening(opening));
    }

    @Override
    public void batch(Batch batch) {
        line(LogLine.head(LogLine.HeadLine.of(batch.head(), batch.leaves())));
    }

    @Override
    public void event(long index, Hash storedLeaf, RecordedEvent event) {
        line(LogLine.event(LogLine.EventLine.of(index, storedLeaf, event)));
    }

    @Override
    public void view(UUID batchId, View view) {
        line(LogLine.view(LogLine.ViewLine.of(batchId, view)));
    }

    private void line(LogLine line) {
        try {
            out.write(line.text());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
