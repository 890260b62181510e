package org.secondchair.corpus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.Once;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Puts uploaded files into the spool, under names of our own, and begins their take-in. */
@Component
class Uploads {
    private final Collections collections;
    private final Once once;
    private final Path spool;

    Uploads(Collections collections, Once once, DataFolder folder) {
        this.collections = collections;
        this.once = once;
        this.spool = folder.root().resolve("spool");
    }

    /** @return id of the collection; the same one for a repeated key */
    UUID takeIn(String key, UUID matterId, String name, String custodian, List<MultipartFile> files) {
        return once.once(key, UUID.class, () -> {
            Collection collection = collections.begin(
                    matterId, name, custodian, "upload of " + files.size() + (files.size() == 1 ? " file" : " files"));
            stage(collection, files);
            return collections.submit(collection).id();
        });
    }

    /** Opens a collection that is sent in parts. */
    UUID begin(String key, UUID matterId, String name, String custodian, String source) {
        return once.once(
                key,
                UUID.class,
                () -> collections.begin(matterId, name, custodian, source).id());
    }

    /** Adds one part, whole or not at all; a repeated key changes nothing. Refuses once the take-in was started. */
    int add(String key, Collection collection, List<MultipartFile> files) {
        return once.once(key, Integer.class, () -> {
            if (!collections.holdOpen(collection)) {
                throw Refusal.because(Refusal.Kind.CONFLICT, "corpus.collection.closed", collection.name());
            }
            stage(collection, files);
            return files.size();
        });
    }

    /** What is acknowledged is on the disk by then, files and their names; what cannot be staged whole leaves nothing. */
    private void stage(Collection collection, List<MultipartFile> files) {
        Path folder = spool.resolve(collection.id().toString());
        String part = Ids.next().toString();
        List<Path> all = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (MultipartFile file : files) {
                Path staged = folder.resolve("upload." + part + "." + all.size());
                all.add(staged);
                file.transferTo(staged);
                sync(staged, StandardOpenOption.WRITE);
                String path = file.getOriginalFilename();
                collections.add(collection, path == null ? "unnamed" : unescaped(path), staged, Files.size(staged));
            }
            sync(folder, StandardOpenOption.READ);
            sync(spool, StandardOpenOption.READ);
        } catch (IOException e) {
            for (Path staged : all) {
                staged.toFile().delete(); // whatever else goes wrong with the disk, its first complaint is the news
            }
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path path, StandardOpenOption way) throws IOException {
        try (FileChannel channel = FileChannel.open(path, way)) {
            channel.force(true);
        }
    }

    /** A multipart header cannot hold quotation marks and line ends; HTML has browsers write them like this. */
    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ");
    }
}
