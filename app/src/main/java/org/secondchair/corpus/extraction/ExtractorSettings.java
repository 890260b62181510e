package org.secondchair.corpus.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How extractors run.
 *
 * @param classPath jar or classes of the extractor, and its libraries
 * @param workFolder under which each server makes a folder of its own; wiped at start and end
 * @param processes how many documents are opened at once
 * @param heapMebibytes of a process
 * @param largeHeapMebibytes of the process that tries a document for the second time
 * @param pipelined how many small documents one process holds at once, so that it never waits for the next
 * @param idle after which a process is let go
 * @param startLimit within which a process must report
 * @param ocr whether pictures are read by tesseract where it is installed
 * @param jvmOptions further ones
 */
public record ExtractorSettings(
        List<Path> classPath,
        Path workFolder,
        int processes,
        int heapMebibytes,
        int largeHeapMebibytes,
        int pipelined,
        Duration idle,
        Duration startLimit,
        boolean ocr,
        List<String> jvmOptions) {

    public ExtractorSettings {
        if (processes < 1 || pipelined < 1) throw new IllegalArgumentException("at least one process and one document");
        if (heapMebibytes < 32 || largeHeapMebibytes < heapMebibytes)
            throw new IllegalArgumentException("heap of " + heapMebibytes + " and " + largeHeapMebibytes + " MiB");
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** One process per processor, up to eight. */
    public static ExtractorSettings standard(Path workFolder) {
        int processors = Math.min(8, Runtime.getRuntime().availableProcessors());
        return new ExtractorSettings(
                ExtractorHome.classPath(),
                workFolder,
                processors,
                512,
                1536,
                4,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                false,
                List.of());
    }

    public ExtractorSettings withOcr(boolean wanted) {
        return new ExtractorSettings(
                classPath,
                workFolder,
                processes,
                heapMebibytes,
                largeHeapMebibytes,
                pipelined,
                idle,
                startLimit,
                wanted,
                jvmOptions);
    }

    public ExtractorSettings withProcesses(int count) {
        return new ExtractorSettings(
                classPath,
                workFolder,
                count,
                heapMebibytes,
                largeHeapMebibytes,
                pipelined,
                idle,
                startLimit,
                ocr,
                jvmOptions);
    }
}
