package org.secondchair.bench.web.exchange;

/** @param wrong key of what was wrong with what was sent, empty when nothing was */
public record ImportPage(String wrong) {}
