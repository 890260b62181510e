package org.secondchair.corpus.extraction;

/**
 * @param processes running now, idle ones included
 * @param busy with a document open
 * @param waiting documents that no process has yet
 * @param deaths of processes that a document took down, since the start
 * @param networkWall whether the operating system keeps the processes from the network; the Java library does always
 * @param ocrWanted by the settings
 * @param ocrReady whether the last process that started found tesseract
 */
public record ExtractorState(
        int processes, int busy, int waiting, int deaths, boolean networkWall, boolean ocrWanted, boolean ocrReady) {}
