package org.secondchair.home.sample;

/** Whose documents lie in which folder below the target. */
public record SampleCustodian(String key, String name, String folder) {}
