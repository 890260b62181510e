package org.secondchair.access.door;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CredentialStore {
    private static final String ACCOUNT = """
            select p.id as person_id, p.organization_id, p.email, p.disabled_at is not null as disabled,
                   c.password_hash, c.totp_secret
            from access.person p
            join access.credential c on c.person_id = p.id
            """;
    private final JdbcClient door;

    CredentialStore(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    Optional<Account> byEmail(String email) {
        return door.sql(ACCOUNT + "where p.email = :email")
                .param("email", email)
                .query(Account.class)
                .optional();
    }

    Account of(UUID personId) {
        return door.sql(ACCOUNT + "where p.id = :person")
                .param("person", personId)
                .query(Account.class)
                .single();
    }

    void create(UUID personId, String passwordHash) {
        door.sql("insert into access.credential (person_id, password_hash) values (:person, :hash)")
                .param("person", personId)
                .param("hash", passwordHash)
                .update();
    }

    void password(UUID personId, String hash) {
        door.sql("update access.credential set password_hash = :hash, changed_at = now() where person_id = :person")
                .param("hash", hash)
                .param("person", personId)
                .update();
    }

    /** Takes a step once: false when it, or a later one, was taken before. */
    boolean takeStep(UUID personId, long step) {
        return door.sql("""
                        update access.credential set totp_last_step = :step
                        where person_id = :person and (totp_last_step is null or totp_last_step < :step)
                        """).param("step", step).param("person", personId).update() == 1;
    }

    void offer(UUID personId, byte @Nullable [] sealed) {
        door.sql("update access.credential set totp_offered = :sealed where person_id = :person")
                .param("sealed", sealed)
                .param("person", personId)
                .update();
    }

    Optional<byte[]> offered(UUID personId) {
        return door.sql(
                        "select totp_offered from access.credential where person_id = :person and totp_offered is not null")
                .param("person", personId)
                .query((row, _) -> row.getBytes("totp_offered"))
                .optional();
    }

    /** The offered secret becomes the second factor; its confirming step is spent. */
    void accept(UUID personId, long step) {
        door.sql("""
                        update access.credential
                        set totp_secret = totp_offered, totp_offered = null, totp_last_step = :step, changed_at = now()
                        where person_id = :person and totp_offered is not null
                        """).param("step", step).param("person", personId).update();
    }

    void removeSecondFactor(UUID personId) {
        door.sql("""
                        update access.credential
                        set totp_secret = null, totp_offered = null, totp_last_step = null, changed_at = now()
                        where person_id = :person
                        """).param("person", personId).update();
        recoveryCodes(personId, List.of());
    }

    /** Replaces all recovery codes. */
    void recoveryCodes(UUID personId, Collection<byte[]> hashes) {
        door.sql("delete from access.recovery_code where person_id = :person")
                .param("person", personId)
                .update();
        for (byte[] hash : hashes) {
            door.sql("insert into access.recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", personId)
                    .param("hash", hash)
                    .update();
        }
    }

    /** Spends a recovery code: false when there is none such, or it is spent. */
    boolean takeRecoveryCode(UUID personId, byte[] hash) {
        return door.sql("""
                        update access.recovery_code set used_at = now()
                        where person_id = :person and code_hash = :hash and used_at is null
                        """).param("person", personId).param("hash", hash).update() == 1;
    }

    int recoveryCodesLeft(UUID personId) {
        return door.sql("select count(*) from access.recovery_code where person_id = :person and used_at is null")
                .param("person", personId)
                .query(Integer.class)
                .single();
    }
}
