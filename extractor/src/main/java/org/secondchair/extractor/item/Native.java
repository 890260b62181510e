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
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.ExtractionRequest;
import org.secondchair.extractor.protocol.Limits;

/** The document to be opened. */
public record Native(ExtractionRequest request, boolean ocr, MediaType detected) {

    public Native ofType(MediaType type) {
        return new Native(request, ocr, type);
    }

    public Content content() {
        return request.content();
    }

    public @Nullable String declaredName() {
        return request.declaredName();
    }

    public @Nullable String declaredType() {
        return request.declaredType();
    }

    public Limits limits() {
        return request.limits();
    }

    /** Without parameters, e.g. {@code application/pdf}. */
    public String mediaType() {
        return detected.getBaseType().toString();
    }

    public InputStream stream() throws IOException {
        return switch (content()) {
            case Content.InMemory memory -> memory.open();
            case Content.InFile file -> new BufferedInputStream(file.open(), 1 << 16);
        };
    }

    public SeekableByteChannel channel() throws IOException {
        return switch (content()) {
            case Content.InMemory memory -> new SeekableInMemoryByteChannel(memory.bytes());
            case Content.InFile file -> Files.newByteChannel(file.path());
        };
    }

    public TikaInputStream tikaStream(Metadata metadata) throws IOException {
        return switch (content()) {
            case Content.InMemory memory -> TikaInputStream.get(memory.bytes(), metadata);
            case Content.InFile file -> TikaInputStream.get(file.path(), metadata);
        };
    }

    /** Metadata that hint at the name and nothing else. */
    public Metadata hints() {
        var metadata = new Metadata();
        var name = declaredName();
        if (name != null) metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }
}
