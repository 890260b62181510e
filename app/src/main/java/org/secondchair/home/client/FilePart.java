package org.secondchair.home.client;

import java.nio.file.Path;

/**
 * A file to upload.
 *
 * @param name under which the server files it: a relative path where folders are kept
 */
public record FilePart(Path file, String name) {}
