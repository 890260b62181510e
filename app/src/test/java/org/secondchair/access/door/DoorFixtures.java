package org.secondchair.access.door;

import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords and second factors for the people of {@code AccessFixtures}. */
@TestComponent
public class DoorFixtures {
    public static final String PASSWORD = "four plain words here";

    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Seals seals;
    private final FirstStart firstStart;
    private final JdbcClient door;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    public DoorFixtures(
            CredentialStore credentials,
            Passwords passwords,
            Seals seals,
            FirstStart firstStart,
            @Qualifier("door") JdbcClient door,
            JdbcClient jdbc,
            Transactions transactions) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.seals = seals;
        this.firstStart = firstStart;
        this.door = door;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Gives the person {@link #PASSWORD}; returns their e-mail address. */
    public String password(Actor person) {
        return password(person, passwords.hash(PASSWORD));
    }

    public String password(Actor person, String hash) {
        credentials.create(person.personId(), hash);
        return credentials.of(person.personId()).email();
    }

    public String outdatedHash() {
        return new Passwords(600_000).hash(PASSWORD);
    }

    public String hash(Actor person) {
        return credentials.of(person.personId()).passwordHash();
    }

    /** Turns a second factor on; returns its secret. */
    public byte[] secondFactor(Actor person) {
        byte[] secret = Seals.random(Totp.SECRET_BYTES);
        credentials.offer(person.personId(), seals.seal(secret, person.personId()));
        credentials.accept(person.personId(), 0);
        return secret;
    }

    public String firstStartLink() {
        return firstStart.link();
    }

    /** What stands in the database for a session, as the door sees it. */
    public void age(Actor person, String assignment) {
        door.sql("update access.session set " + assignment + " where person_id = :person")
                .param("person", person.personId())
                .update();
    }

    /** As an administrator does it in the database; sessions stay where they are. */
    public void disable(Actor person) {
        Acting.as(
                person,
                () -> transactions.write(() -> jdbc.sql("update access.person set disabled_at = now() where id = :id")
                        .param("id", person.personId())
                        .update()));
    }

    public <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, work);
    }
}
