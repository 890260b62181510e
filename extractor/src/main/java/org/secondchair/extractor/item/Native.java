package org.secondchair.extractor.item;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.Limits;

/** The document to be opened. */
public record Native(Content content, @Nullable String declaredName, Limits limits, boolean ocr, String mediaType) {

    public Native ofType(String type) {
        return new Native(content, declaredName, limits, ocr, type);
    }

    public InputStream stream() throws IOException {
        return switch (content) {
            case Content.InMemory memory -> memory.open();
            case Content.InFile file -> new BufferedInputStream(file.open(), 1 << 16);
        };
    }

    public SeekableByteChannel channel() throws IOException {
        return switch (content) {
            case Content.InMemory memory -> new SeekableInMemoryByteChannel(memory.bytes());
            case Content.InFile file -> Files.newByteChannel(file.path());
        };
    }

    public TikaInputStream tikaStream(Metadata metadata) throws IOException {
        return switch (content) {
            case Content.InMemory memory -> TikaInputStream.get(memory.bytes(), metadata);
            case Content.InFile file -> TikaInputStream.get(file.path(), metadata);
        };
    }

    /** Metadata that hint at the name and nothing else. */
    public Metadata hints() {
        var metadata = new Metadata();
        if (declaredName != null) metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, declaredName);
        return metadata;
    }
}
