package org.secondchair.ui;

/**
 * One hit of the quick-open box.
 *
 * @param kindKey key of the word for what it is (matter, person, document)
 * @param hint a second line that tells namesakes apart, or empty
 */
public record Found(String kindKey, String title, String hint, String href) {}
