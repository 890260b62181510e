package org.secondchair.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.UUID;
import org.secondchair.audit.tree.Hash;
import org.secondchair.tenancy.KeyFolder;

/** The key that signs heads. It lives in the key folder and is made at the first start. */
public final class LogKey {
    static final String NAME = "log-signing";

    private final PrivateKey privateKey;
    private final LogPublicKey publicKey;

    private LogKey(byte[] encodedPrivate, byte[] encodedPublic) {
        try {
            privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encodedPrivate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log-signing key is damaged", e);
        }
        publicKey = new LogPublicKey(encodedPublic);
    }

    /** The secret in the folder is the length (4) of the PKCS 8 private key, that key, and the X.509 public key. */
    public static LogKey in(KeyFolder keys) {
        byte[] stored = keys.read(NAME).orElseGet(() -> {
            byte[] fresh = generate();
            return keys.write(NAME, fresh) ? fresh : keys.read(NAME).orElseThrow();
        });
        ByteBuffer data = ByteBuffer.wrap(stored);
        byte[] encodedPrivate = new byte[data.getInt()];
        data.get(encodedPrivate);
        byte[] encodedPublic = new byte[data.remaining()];
        data.get(encodedPublic);
        return new LogKey(encodedPrivate, encodedPublic);
    }

    private static byte[] generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encodedPrivate = pair.getPrivate().getEncoded();
            byte[] encodedPublic = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(4 + encodedPrivate.length + encodedPublic.length)
                    .putInt(encodedPrivate.length)
                    .put(encodedPrivate)
                    .put(encodedPublic)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    LogPublicKey publicKey() {
        return publicKey;
    }

    /** X.509 encoding of the public half, as exports carry it. */
    public byte[] encodedPublic() {
        return publicKey.encoded();
    }

    /** Fingerprint of the public half, as heads name it. */
    public String fingerprint() {
        return publicKey.fingerprint();
    }

    public SignedHead sign(UUID organizationId, long previousSize, long size, Hash root, Instant at) {
        var unsigned = new SignedHead(organizationId, previousSize, size, root, at, fingerprint(), new byte[0]);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(unsigned.statement());
            return new SignedHead(
                    organizationId, previousSize, size, root, unsigned.at(), fingerprint(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
