package org.secondchair.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.secondchair.kernel.Ids;

/**
 * Encrypts blobs of one matter into a segment file of its own. Put many, then {@link #commit} once: one fsync for all of
 * them. Not for use by two threads at once; open one writer per thread.
 */
public final class BlobWriter implements AutoCloseable {
    private final UUID matterId;
    private final UUID organizationId;
    private final VaultKey matterKey;
    private final String keyFingerprint;
    private final Segments segments;
    private final Segment segment;
    private final List<StoredBlob> pending = new ArrayList<>();
    private boolean closed;

    BlobWriter(UUID matterId, UUID organizationId, VaultKey matterKey, Segments segments) throws IOException {
        this.matterId = matterId;
        this.organizationId = organizationId;
        this.matterKey = matterKey;
        this.keyFingerprint = matterKey.fingerprint();
        this.segments = segments;
        this.segment = segments.acquire(matterId);
    }

    public BlobRef put(byte[] plain) throws IOException {
        return put(new ByteArrayInputStream(plain));
    }

    /**
     * Reads the stream to its end; the caller closes it.
     *
     * @throws IOException when the source fails (the writer can go on) or the disk does (it cannot: start a new one)
     */
    public BlobRef put(InputStream plain) throws IOException {
        if (closed) {
            throw new IllegalStateException("the writer is closed");
        }
        var context = new BlobContext(organizationId, matterId, Ids.next(), BlobContext.FIRST_VERSION);
        long position = segment.position();
        var sealed = new SealedOutput(segment.out(), matterKey, context);
        plain.transferTo(sealed);
        sealed.close();
        var blob = new StoredBlob(
                context.blobId(),
                matterId,
                context.version(),
                segment.number(),
                position,
                sealed.plainLength(),
                segment.position() - position,
                sealed.contentHash(),
                sealed.sealedHash());
        pending.add(blob);
        return BlobRef.of(blob);
    }

    /** Makes everything put since the last commit durable. */
    public BlobBatch commit() throws IOException {
        if (!pending.isEmpty()) {
            segment.sync();
        }
        var batch = new BlobBatch(matterId, keyFingerprint, pending);
        pending.clear();
        return batch;
    }

    /** Forgets what was put and not committed. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            matterKey.close();
            segments.release(matterId, segment);
        }
    }
}
