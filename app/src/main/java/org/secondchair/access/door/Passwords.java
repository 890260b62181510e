package org.secondchair.access.door;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA-256. The hash says under which recipe it was made ({@code {name}hash}), so that
 * a stronger one replaces it at the person's next sign-in.
 *
 * <p>Hashing occupies a processor for a good part of a second. It runs on as many platform threads as there are
 * processors: a flood of sign-ins queues there, while the system shares the processors with everybody else. On the
 * carriers of the virtual threads it would stop every other request for as long as it lasts.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Of every release so far; a hash made with any of them can still be checked. */
    private static final int[] ITERATIONS = {600_000};

    private final PasswordEncoder encoder;
    private final String nobody;
    private final ExecutorService hashing = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("password-", 0).daemon().factory());

    Passwords(@Value("${secondchair.password-iterations:600000}") int iterations) {
        Map<String, PasswordEncoder> recipes = new HashMap<>();
        for (int known : ITERATIONS) {
            recipes.put(name(known), recipe(known));
        }
        recipes.put(name(iterations), recipe(iterations));
        this.encoder = new DelegatingPasswordEncoder(name(iterations), recipes);
        this.nobody = "{" + name(iterations) + "}" + HexFormat.of().formatHex(Seals.random(SALT_BYTES + HASH_BYTES));
    }

    private static String name(int iterations) {
        return "pbkdf2-sha256-" + iterations;
    }

    private static PasswordEncoder recipe(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    String hash(String password) {
        return queued(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return queued(() -> encoder.matches(password, hash));
    }

    /** True where the hash was made under an older recipe. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** A hash that no password matches: compared for unknown accounts, so that they take as long as known ones. */
    String nobody() {
        return nobody;
    }

    private <T> T queued(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, hashing).join();
    }

    @PreDestroy
    void close() {
        hashing.shutdownNow();
    }
}
