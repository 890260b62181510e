package org.secondchair.search.encryption;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decrypted pages of all open indexes, the least recently used dropped beyond a bound. Safe for many threads.
public final class PageCache {
    private static final int SHARDS = 1 << 4;

    private record Key(long file, long page) {}

    interface Loader {
        byte[] load(long page) throws IOException;
    }

    private final Shard[] shards = new Shard[SHARDS];

    /// @param mebibytes bound on the pages' bytes
    public PageCache(int mebibytes) {
        int pagesPerShard = Math.max(1, (int) (((long) mebibytes << 20) / FileCipher.PAGE_BYTES / SHARDS));
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard(pagesPerShard);
        }
    }

    byte[] page(long file, long page, Loader loader) throws IOException {
        var key = new Key(file, page);
        Shard shard = shards[shardOf(file, page)];
        byte[] cached = shard.get(key);
        if (cached != null) {
            return cached;
        }
        byte[] loaded = loader.load(page);
        shard.put(key, loaded);
        return loaded;
    }

    /// By the upper bits of a product, since the map inside a shard goes by the lower bits of its own hash: were
    /// they the same, a shard's keys would all meet in a few of its buckets.
    private static int shardOf(long file, long page) {
        return (int) (((file << 32) + page) * 0x9E37_79B9_7F4A_7C15L >>> 60);
    }

    /// Drops the pages of a closed file.
    void forget(long file) {
        for (Shard shard : shards) {
            shard.forget(file);
        }
    }

    private static final class Shard {
        private final Map<Key, byte[]> pages;

        Shard(int most) {
            pages = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
                    return size() > most;
                }
            };
        }

        synchronized byte @Nullable [] get(Key key) {
            return pages.get(key);
        }

        synchronized void put(Key key, byte[] page) {
            pages.put(key, page);
        }

        synchronized void forget(long file) {
            for (Iterator<Key> keys = pages.keySet().iterator(); keys.hasNext(); ) {
                if (keys.next().file() == file) {
                    keys.remove();
                }
            }
        }
    }
}
