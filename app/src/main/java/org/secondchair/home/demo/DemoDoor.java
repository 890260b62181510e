package org.secondchair.home.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.secondchair.tenancy.Actor;

/**
 * Which personas of the demo have come in, and the secret that their one-click links carry. Made by the demo's verb and
 * handed to the application it starts; no other start of the server has one, and no setting makes one.
 */
public final class DemoDoor {
    private final String token = fresh();
    private final Map<Persona, Actor> inside = new ConcurrentHashMap<>();

    private static String fresh() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Path of the one-click sign-in. */
    public String path(Persona persona) {
        return "/demo/sign-in/" + persona.key() + "?token=" + token;
    }

    public boolean opensWith(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty until that person has joined, by an invitation like anybody else. */
    public Optional<Actor> actor(Persona persona) {
        return Optional.ofNullable(inside.get(persona));
    }

    void entered(Persona persona, Actor actor) {
        inside.put(persona, actor);
    }
}
