package org.secondchair.ui.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.webjars.WebJarVersionLocator;

/**
 * The static files under one prefix that carries the hash of all of them: {@code /static/<hash>/js/find.js}. A file may
 * be cached for ever, and a module's relative import stays within the same version without any rewriting.
 */
final class Assets {
    private final String prefix;
    private final @Nullable Path sources;
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();

    /** @param sources the folder to read afresh while developing, null to serve what is in the jar */
    Assets(@Nullable Path sources) {
        this.sources = sources;
        this.prefix = "/static/" + (sources == null ? hash() : "dev") + "/";
    }

    /** @param file {@code "css/tokens.css"}, or a file of a webjar without its version: {@code "htmx.org/dist/htmx.min.js"} */
    String url(String file) {
        int slash = file.indexOf('/');
        String version = slash < 0 ? null : webjars.version(file.substring(0, slash));
        return prefix + (version == null ? file : file.substring(0, slash + 1) + version + file.substring(slash));
    }

    void register(ResourceHandlerRegistry registry) {
        var handler = registry.addResourceHandler(prefix + "**");
        if (sources == null) {
            handler.addResourceLocations("classpath:/static/", "classpath:/META-INF/resources/webjars/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
        } else {
            handler.addResourceLocations("file:" + sources + "/", "classpath:/META-INF/resources/webjars/")
                    .setCacheControl(CacheControl.noCache());
        }
    }

    private static String hash() {
        try {
            MessageDigest digest = Sha256.digest();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
