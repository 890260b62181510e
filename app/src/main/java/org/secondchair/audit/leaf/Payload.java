package org.secondchair.audit.leaf;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import org.secondchair.audit.tree.Hash;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The erasable part of an event: JSON text exactly as hashed, and the salt that keeps the hash from being guessed back
 * once the text is gone.
 */
public record Payload(byte[] salt, String json) {
    static final int SALT_BYTES = 16;
    private static final byte COMMITMENT = 0x02;
    private static final int MOST_CHARACTERS = 16 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public static Payload of(Map<String, Object> values) {
        String json = JSON.writeValueAsString(values);
        if (json.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a payload of " + json.length() + " characters: the log holds small facts, not contents");
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Payload(salt, json);
    }

    /** SHA-256(0x02 || salt || JSON text in UTF-8). */
    public Hash hash() {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] data = new byte[1 + salt.length + text.length];
        data[0] = COMMITMENT;
        System.arraycopy(salt, 0, data, 1, salt.length);
        System.arraycopy(text, 0, data, 1 + salt.length, text.length);
        return Hash.plain(data);
    }

    public Map<String, Object> values() {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
