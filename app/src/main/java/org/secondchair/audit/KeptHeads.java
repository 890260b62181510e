package org.secondchair.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Heads kept beside the keys, outside the database and its backups: whoever cuts the log short, or puts an old copy of
 * the database in place, contradicts them. Of the older ones fewer and fewer are kept, so that a file stays small and a
 * divergence can still be placed.
 */
public final class KeptHeads {
    private static final String SUFFIX = ".heads";

    private final Path folder;
    private final Map<UUID, List<SignedHead>> known = new HashMap<>();

    KeptHeads(Path folder) {
        this.folder = folder;
    }

    /** Ascending by size; empty when none was kept. */
    public synchronized List<SignedHead> of(UUID organizationId) {
        return List.copyOf(known.computeIfAbsent(organizationId, this::read));
    }

    /** Organizations of which a head was kept. */
    Set<UUID> organizations() {
        Set<UUID> all = new TreeSet<>();
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> UUID.fromString(name.substring(0, name.length() - SUFFIX.length())))
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the heads kept in " + folder + " cannot be listed", e);
            }
        }
        return all;
    }

    /** Keeps a head, after it was committed to the database. */
    public synchronized void keep(SignedHead head) {
        List<SignedHead> heads = new ArrayList<>(of(head.organizationId()));
        if (!heads.isEmpty() && heads.getLast().size() >= head.size()) {
            return; // what is kept already reaches further: never weaken the evidence
        }
        heads.add(head);
        List<SignedHead> kept = thinned(heads);
        write(head.organizationId(), kept);
        known.put(head.organizationId(), kept);
    }

    /** Leaves out a head where its neighbours lie close together, measured by how far back they are. */
    static List<SignedHead> thinned(List<SignedHead> heads) {
        List<SignedHead> kept = new ArrayList<>(heads);
        long newest = kept.getLast().size();
        for (int i = kept.size() - 2; i > 0; i--) {
            long gap = kept.get(i + 1).size() - kept.get(i - 1).size();
            if (gap * 8 <= newest - kept.get(i - 1).size()) {
                kept.remove(i);
            }
        }
        return List.copyOf(kept);
    }

    private Path file(UUID organizationId) {
        return folder.resolve(organizationId + SUFFIX);
    }

    private List<SignedHead> read(UUID organizationId) {
        Path file = file(organizationId);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> LogLine.parse(line).head())
                    .filter(java.util.Objects::nonNull)
                    .map(LogLine.HeadLine::signed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the heads kept in " + file + " cannot be read", e);
        }
    }

    private void write(UUID organizationId, List<SignedHead> heads) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(organizationId + ".new");
            Files.writeString(
                    fresh,
                    heads.stream()
                            .map(head -> LogLine.head(LogLine.HeadLine.of(head, null))
                                            .text() + "\n")
                            .collect(Collectors.joining()));
            Files.move(fresh, file(organizationId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("heads cannot be kept in " + folder, e);
        }
    }
}
