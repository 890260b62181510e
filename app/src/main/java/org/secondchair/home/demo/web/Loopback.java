package org.secondchair.home.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Set;

/** Whether a request comes from this machine and means this machine. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    /**
     * TRAP: a loopback sender is not enough. A page of another site can let its own name point here (DNS rebinding), and a
     * proxy on this machine sends for everybody; the name asked for and the proxy's headers give them away.
     */
    static boolean both(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && NAMES.contains(name(request.getHeader("Host")))
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static String name(@org.jspecify.annotations.Nullable String host) {
        return host == null ? "" : host.replaceFirst(":[0-9]*$", "");
    }
}
