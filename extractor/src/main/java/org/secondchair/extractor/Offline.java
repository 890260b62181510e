package org.secondchair.extractor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every way to the network that the Java library offers. The operating system's own wall, where there is one,
 * stands behind this; this one also gives parsers a clean error instead of a time-out.
 */
final class Offline {

    static final String REFUSAL = "The extractor has no network.";

    private static final Set<String> LOCAL_SCHEMES = Set.of("file", "jar", "jrt");

    private Offline() {}

    @SuppressWarnings("deprecation")
    static void enforce() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new NoNetwork();
        });
        ServerSocket.setSocketFactory(() -> {
            throw new NoNetwork();
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new NoNetwork();
        });
        URL.setURLStreamHandlerFactory(scheme -> LOCAL_SCHEMES.contains(scheme) ? null : new Refusing());
    }

    private static final class NoNetwork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoNetwork() {
            super(REFUSAL);
        }
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(@Nullable URL address) throws IOException {
            throw new SocketException(REFUSAL);
        }
    }
}
