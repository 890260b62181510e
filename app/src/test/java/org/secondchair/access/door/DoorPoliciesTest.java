package org.secondchair.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;

class DoorPoliciesTest {
    @Test
    void takesLongPasswordsAndRefusesShortRepetitiveAndOwnOnes() {
        assertThat(PasswordPolicy.weakness("four plain words here", "oda@people.example"))
                .isEmpty();
        assertThat(PasswordPolicy.weakness("short", "oda@people.example")).contains(PasswordPolicy.Weakness.TOO_SHORT);
        assertThat(PasswordPolicy.weakness("ababababababababab", "oda@people.example"))
                .contains(PasswordPolicy.Weakness.REPEATS_ITSELF);
        assertThat(PasswordPolicy.weakness("oda.quillon12", "oda.quillon@people.example"))
                .contains(PasswordPolicy.Weakness.NAMES_ITS_OWNER);
        assertThat(PasswordPolicy.weakness("x".repeat(201), "oda@people.example"))
                .contains(PasswordPolicy.Weakness.TOO_LONG);
    }

    @Test
    void waitsLongerAfterEachFailureUpToALongestWait() {
        assertThat(ThrottlePolicy.ACCOUNT.waitAfter(4)).isZero();
        assertThat(ThrottlePolicy.ACCOUNT.waitAfter(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ThrottlePolicy.ACCOUNT.waitAfter(8)).isEqualTo(Duration.ofSeconds(8));
        assertThat(ThrottlePolicy.ACCOUNT.waitAfter(1_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aFounderGetsWhatTheKindOfOrganizationNeeds() {
        assertThat(Welcome.founderRoles(Organizations.Kind.FIRM, true))
                .containsExactlyInAnyOrder(Role.PLATFORM_OPERATOR, Role.ORGANIZATION_ADMIN, Role.CLIENT_OWNER);
        assertThat(Welcome.founderRoles(Organizations.Kind.PROVIDER, false))
                .containsExactlyInAnyOrder(Role.ORGANIZATION_ADMIN, Role.PROJECT_MANAGER);
    }

    @Test
    void aHashMadeUnderAnOlderRecipeIsCheckedAndCalledOutdated() {
        Passwords older = new Passwords(1_000);
        String hash = older.hash("four plain words here");
        assertThat(hash).startsWith("{pbkdf2-sha256-1000}");
        assertThat(older.matches("four plain words here", hash)).isTrue();
        assertThat(older.matches("five plain words here", hash)).isFalse();
        assertThat(older.matches("four plain words here", older.nobody())).isFalse();
        assertThat(older.outdated(hash)).isFalse();
        assertThat(new Passwords(600_000).hash("four plain words here")).startsWith("{pbkdf2-sha256-600000}");
        assertThat(new Passwords(2_000).outdated(new Passwords(600_000).hash("four plain words here")))
                .isTrue();
    }
}
