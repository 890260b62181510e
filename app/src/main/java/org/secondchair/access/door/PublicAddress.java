package org.secondchair.access.door;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this server: as configured, else this machine and the port listened on. Never
 * taken from a request, whose {@code Host} anybody can forge.
 */
@Component
public class PublicAddress {
    private final String configured;
    private volatile int port;

    PublicAddress(@Value("${secondchair.public-url:}") String configured, @Value("${server.port:8420}") int port) {
        this.configured = configured.replaceFirst("/+$", "");
        this.port = port;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return (configured.isEmpty() ? "http://127.0.0.1:" + port : configured) + path;
    }
}
