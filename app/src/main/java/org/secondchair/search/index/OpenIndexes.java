package org.secondchair.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.secondchair.search.IndexKeys;
import org.secondchair.search.encryption.PageCache;

/// Opens matters' indexes when they are needed and closes those that were not needed for longest.
final class OpenIndexes implements AutoCloseable {
    private final Function<UUID, Path> folders;
    private final IndexKeys keys;
    private final PageCache pages;
    private final int most;
    private final Map<UUID, Slot> slots = new HashMap<>();
    private long clock;

    /// @param folders where a matter's derived things lie
    /// @param most indexes that stay open; more are open only while all are in use
    OpenIndexes(Function<UUID, Path> folders, IndexKeys keys, PageCache pages, int most) {
        this.folders = folders;
        this.keys = keys;
        this.pages = pages;
        this.most = most;
    }

    /// Works on a matter's index.
    ///
    /// @param damaged makes the answer if the index turns out to be damaged; it is closed then
    <T> T with(UUID matterId, Damage.Work<T> work, Function<String, T> damaged) {
        Slot slot = acquire(matterId);
        try {
            return work.on(slot.open());
        } catch (IOException e) {
            String reason = Damage.in(e).orElseThrow(() -> new UncheckedIOException(e));
            slot.abandon(reason);
            return damaged.apply(reason);
        } catch (AlreadyClosedException e) {
            // Lucene closes a writer that failed, and another thread closes an index that it found damaged
            String reason = Damage.in(e).or(slot::damage).orElseThrow(() -> e);
            slot.abandon(reason);
            return damaged.apply(reason);
        } finally {
            release(slot);
            closeIdle();
        }
    }

    /// Deletes a matter's index.
    void drop(UUID matterId) {
        Slot slot = acquire(matterId);
        try {
            slot.delete();
        } finally {
            release(slot);
        }
    }

    private synchronized Slot acquire(UUID matterId) {
        Slot slot = slots.computeIfAbsent(matterId, Slot::new);
        slot.users++;
        slot.lastUsed = ++clock;
        return slot;
    }

    private synchronized void release(Slot slot) {
        slot.users--;
        slot.lastUsed = ++clock;
    }

    private void closeIdle() {
        for (Slot idle : idle()) {
            idle.closeUnused();
        }
    }

    private synchronized List<Slot> idle() {
        List<Slot> open = new ArrayList<>(
                slots.values().stream().filter(slot -> slot.index != null).toList());
        int surplus = open.size() - most;
        if (surplus <= 0) {
            return List.of();
        }
        return open.stream()
                .filter(slot -> slot.users == 0)
                .sorted(Comparator.comparingLong(slot -> slot.lastUsed))
                .limit(surplus)
                .toList();
    }

    private synchronized boolean isUsed(Slot slot) {
        return slot.users > 0;
    }

    /// Indexes that are open now.
    synchronized int open() {
        return (int) slots.values().stream().filter(slot -> slot.index != null).count();
    }

    @Override
    public void close() {
        List<Slot> all;
        synchronized (this) {
            all = List.copyOf(slots.values());
        }
        all.forEach(Slot::close);
    }

    /// The place of a matter's index. `users` and `lastUsed` are guarded by the outer object, the index by the
    /// slot.
    private final class Slot {
        private final UUID matterId;
        private int users;
        private long lastUsed;
        private volatile @Nullable MatterIndex index;
        private volatile @Nullable String damage;

        Slot(UUID matterId) {
            this.matterId = matterId;
        }

        Optional<String> damage() {
            return Optional.ofNullable(damage);
        }

        private Path folder() {
            return folders.apply(matterId).resolve("search");
        }

        MatterIndex open() throws IOException {
            MatterIndex known = index;
            return known == null ? openOnce() : known;
        }

        private synchronized MatterIndex openOnce() throws IOException {
            MatterIndex known = index;
            if (known == null) {
                known = MatterIndex.open(folder(), keys.keyOf(matterId), pages);
                index = known;
            }
            return known;
        }

        synchronized void closeUnused() {
            if (!isUsed(this)) {
                close();
            }
        }

        synchronized void close() {
            MatterIndex known = index;
            index = null;
            if (known != null) {
                try {
                    known.close();
                } catch (IOException e) {
                    if (Damage.in(e).isEmpty()) {
                        throw new UncheckedIOException(e);
                    }
                    // it is found damaged again, and reported, when it is next opened
                }
            }
        }

        /// Others may still be reading; they fail with what they would have found anyway.
        synchronized void abandon(@Nullable String reason) {
            damage = reason;
            MatterIndex known = index;
            index = null;
            if (known != null) {
                try {
                    known.abandon();
                } catch (IOException e) {
                    if (Damage.in(e).isEmpty()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        synchronized void delete() {
            abandon(null);
            Path folder = folder();
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
