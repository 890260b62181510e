package org.secondchair.staffing.secondment;

import java.time.Instant;

/** Supervision that passed to one of the client's people. @param by name of the client's person who said so */
public record Transfer(String supervisor, String by, Instant at) {}
