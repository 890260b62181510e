package org.secondchair.home.client;

import tools.jackson.databind.JsonNode;

/** The server said no, or nothing at all; the message is a sentence for whoever asked. */
public final class Refused extends IllegalArgumentException {
    private final String request;
    private final int status;
    private final transient JsonNode problem;

    Refused(String request, int status, JsonNode problem) {
        this(
                request,
                status,
                problem,
                "The server answered %d: %s"
                        .formatted(status, problem.path("detail").asString("no reason given")));
    }

    Refused(String request, int status, JsonNode problem, String message) {
        super(message);
        this.request = request;
        this.status = status;
        this.problem = problem;
    }

    /** What was asked, such as {@code POST /api/session}. */
    public String request() {
        return request;
    }

    /** HTTP status; 0 when nobody answered. */
    public int status() {
        return status;
    }

    /** The server's problem document; an empty object when it sent none. */
    public JsonNode problem() {
        return problem;
    }
}
