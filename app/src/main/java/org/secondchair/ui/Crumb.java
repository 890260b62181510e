package org.secondchair.ui;

/** A step on the way back up from a page. */
public record Crumb(String label, String href) {}
