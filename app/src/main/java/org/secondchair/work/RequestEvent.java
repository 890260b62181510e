package org.secondchair.work;

import java.time.Instant;

/**
 * A step of a request.
 *
 * @param state where it led
 * @param by name of who took it
 * @param reason in words; empty where none was given
 */
public record RequestEvent(RequestState state, String by, String reason, Instant at) {}
