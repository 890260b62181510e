package org.secondchair.form;

/**
 * Holds when an earlier field, itself shown, has the value: chosen, ticked ({@code "true"}) or typed exactly so.
 *
 * @param field key of a field that stands before the one that is conditional
 */
public record Condition(String field, String is) {}
