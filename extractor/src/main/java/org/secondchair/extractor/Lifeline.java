package org.secondchair.extractor;

/** Ends the process when its parent is gone, even if somebody else keeps the pipe open. */
final class Lifeline {

    private static final long LOOK_MILLIS = 2_000;

    private Lifeline() {}

    static void hold() {
        var parent = ProcessHandle.current().parent().orElse(null);
        if (parent == null) return;
        Thread.ofPlatform().name("lifeline").daemon().start(() -> watch(parent));
    }

    private static void watch(ProcessHandle parent) {
        try {
            while (parent.isAlive()) Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
