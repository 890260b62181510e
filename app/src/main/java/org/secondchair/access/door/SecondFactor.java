package org.secondchair.access.door;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The acting person's second factor: an authenticator app (TOTP), and recovery codes for the day the phone is gone. */
@Component
public class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    /** @param recoveryCodesLeft unspent ones */
    public record Status(boolean on, int recoveryCodesLeft) {}

    /**
     * A secret to be confirmed by a first code.
     *
     * @param uri for the app, as text or QR code
     * @param secret the same for typing, Base32
     */
    public record Offer(String uri, String secret) {}

    /** What came of confirming. */
    public sealed interface Confirmation {
        /** @param recoveryCodes shown this once and stored nowhere */
        record On(List<String> recoveryCodes) implements Confirmation {
            public On {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        record WrongCode() implements Confirmation {}
    }

    private final CredentialStore store;
    private final Seals seals;
    private final Clock clock;
    private final DoorLog log;
    private final TransactionTemplate transaction;

    SecondFactor(
            CredentialStore store,
            Seals seals,
            Clock clock,
            DoorLog log,
            @Qualifier("door") PlatformTransactionManager manager) {
        this.store = store;
        this.seals = seals;
        this.clock = clock;
        this.log = log;
        this.transaction = new TransactionTemplate(manager);
    }

    public Status status() {
        UUID me = me();
        return new Status(store.of(me).hasSecondFactor(), store.recoveryCodesLeft(me));
    }

    /** The secret on offer, a new one where none is. Nothing changes for sign-in before it is confirmed. */
    public Offer offer() {
        Account account = store.of(me());
        byte[] secret = store.offered(account.personId())
                .map(hidden -> seals.open(hidden, account.personId()))
                .orElseGet(() -> fresh(account.personId()));
        return new Offer(Totp.uri(secret, account.email()), Base32.encode(secret));
    }

    private byte[] fresh(UUID personId) {
        byte[] secret = Seals.random(Totp.SECRET_BYTES);
        store.offer(personId, seals.seal(secret, personId));
        return secret;
    }

    /** Turns the offered second factor on; a former one ends with that. */
    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    public Confirmation confirm(String code) {
        UUID me = me();
        return transaction.execute(_ -> {
            OptionalLong step = store.offered(me)
                    .map(hidden -> Totp.matching(seals.open(hidden, me), digits(code), clock.instant()))
                    .orElse(OptionalLong.empty());
            if (step.isEmpty()) {
                return new Confirmation.WrongCode();
            }
            store.accept(me, step.getAsLong());
            List<String> codes = freshCodes(me);
            log.told("access.second-factor-turned-on", Acting.current());
            return new Confirmation.On(codes);
        });
    }

    /** New recovery codes; all former ones are void. */
    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    public List<String> renewRecoveryCodes() {
        UUID me = me();
        return transaction.execute(_ -> {
            log.told("access.recovery-codes-renewed", Acting.current());
            return freshCodes(me);
        });
    }

    public void turnOff() {
        UUID me = me();
        transaction.executeWithoutResult(_ -> {
            store.removeSecondFactor(me);
            log.told("access.second-factor-turned-off", Acting.current());
        });
    }

    private List<String> freshCodes(UUID personId) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Base32.encode(Seals.random(RECOVERY_BYTES));
            codes.add(String.join(
                    "-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12)));
        }
        store.recoveryCodes(personId, codes.stream().map(SecondFactor::hash).toList());
        return codes;
    }

    /** Checks a code of the app or a recovery code, and spends it. */
    boolean take(Account account, String code) {
        if (!account.hasSecondFactor()) {
            return true;
        }
        OptionalLong step =
                Totp.matching(seals.open(account.sealedSecret(), account.personId()), digits(code), clock.instant());
        return step.isPresent()
                ? store.takeStep(account.personId(), step.getAsLong())
                : store.takeRecoveryCode(account.personId(), hash(code));
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    /** Recovery codes carry 80 random bits, so that one round of a plain hash keeps them. */
    private static byte[] hash(String code) {
        return Seals.sha256(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private static UUID me() {
        return Acting.current().personId();
    }
}
