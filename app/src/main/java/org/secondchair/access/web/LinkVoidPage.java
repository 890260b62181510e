package org.secondchair.access.web;

/** @param firstStart the installation still waits for its founder */
public record LinkVoidPage(boolean firstStart) {}
