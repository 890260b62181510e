package org.secondchair.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VaultKeyTest {
    private static final byte[] CONTEXT = "matter 1".getBytes();

    @Test
    void unwrapsWhatItWrapped() {
        VaultKey outer = VaultKey.random();
        VaultKey inner = VaultKey.random();

        assertThat(outer.unwrap(outer.wrap(inner, CONTEXT), CONTEXT)).isEqualTo(inner);
    }

    @Property(tries = 120)
    void refusesAWrappedKeyWithAnyChangedBit(@ForAll @IntRange(max = 60 * 8 - 1) int bit) {
        VaultKey outer = VaultKey.random();
        byte[] wrapped = outer.wrap(VaultKey.random(), CONTEXT);
        wrapped[bit / 8] ^= (byte) (1 << (bit % 8));

        assertThatThrownBy(() -> outer.unwrap(wrapped, CONTEXT)).isInstanceOf(VaultKey.KeyRefused.class);
    }

    @Test
    void refusesAWrappedKeyOfAnotherMatterOrMaster() {
        VaultKey outer = VaultKey.random();
        byte[] wrapped = outer.wrap(VaultKey.random(), CONTEXT);

        assertThatThrownBy(() -> outer.unwrap(wrapped, "matter 2".getBytes())).isInstanceOf(VaultKey.KeyRefused.class);
        assertThatThrownBy(() -> VaultKey.random().unwrap(wrapped, CONTEXT)).isInstanceOf(VaultKey.KeyRefused.class);
    }

    @Test
    void theFingerprintNamesTheKeyAndIsNotPartOfIt() {
        byte[] bits = VaultKey.randomBytes(32);
        String fingerprint = new VaultKey(bits).fingerprint();

        assertThat(new VaultKey(bits).fingerprint()).isEqualTo(fingerprint).hasSize(32);
        assertThat(java.util.HexFormat.of().formatHex(bits)).doesNotContain(fingerprint);
        assertThat(VaultKey.random().fingerprint()).isNotEqualTo(fingerprint);
    }

    @Test
    void forgetsItsBitsWhenClosed() {
        VaultKey key = VaultKey.random();
        key.close();

        assertThat(key).isEqualTo(new VaultKey(new byte[32]));
    }
}
