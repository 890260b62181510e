package org.secondchair.corpus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.Once;
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
            Path folder = spool.resolve(collection.id().toString());
            try {
                Files.createDirectories(folder);
                int number = 0;
                for (MultipartFile file : files) {
                    Path staged = folder.resolve("upload." + number++);
                    file.transferTo(staged);
                    String path = file.getOriginalFilename();
                    collections.add(collection, path == null ? "unnamed" : path, staged, Files.size(staged));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return collections.submit(collection).id();
        });
    }
}
