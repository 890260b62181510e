package org.secondchair.home.demo;

/** The story cannot go on; the message says why, in a sentence for whoever started it. */
public class DemoFailed extends RuntimeException {
    DemoFailed(String message) {
        super(message);
    }
}
