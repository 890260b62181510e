package org.secondchair.access;

/**
 * An installation without any organization has started and waits for whoever opens this link.
 *
 * @param link works once, within a day; for whoever started the server, nobody else
 */
public record FounderAwaited(String link) {
    @Override
    public String toString() {
        return "FounderAwaited[…]";
    }
}
