package org.secondchair.access.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Where to go after signing in: a path of this server, never an address of another one. */
public final class ReturnPath {
    private static final String START = "/";
    private static final int LONGEST = 2_000;
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");
    private static final Set<String> NEVER = Set.of("/sign-in", "/sign-out", "/prove");

    private ReturnPath() {}

    /** The wanted path where it is one; else the start page. */
    public static String safe(String wanted) {
        boolean path = wanted.length() <= LONGEST && PATH.matcher(wanted).matches();
        return path && !NEVER.contains(wanted.replaceFirst("[?#].*$", "")) ? wanted : START;
    }

    /** The path of a whole address, whatever its host claims to be. */
    static String ofAddress(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getRawPath() == null ? START : safe(uri.getRawPath() + query);
        } catch (IllegalArgumentException malformed) {
            return START;
        }
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
