package org.secondchair.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import org.secondchair.audit.tree.Hash;

/** The Ed25519 key (RFC 8032) that heads are checked against; its fingerprint is SHA-256 of the X.509 encoding. */
final class LogPublicKey {
    private final PublicKey key;

    LogPublicKey(byte[] encoded) {
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    String fingerprint() {
        return Hash.plain(encoded()).toString();
    }

    boolean signed(SignedHead head) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.statement());
            return signature.verify(head.signature());
        } catch (SignatureException e) {
            return false; // not even of the form of a signature
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
