package org.secondchair.access.door;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Sessions;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in who follow a one-time link: as founders of an organization, or as colleagues. */
@Component
public class Welcome {
    /** The organization that a founder sets up. */
    public record Founding(Organizations.Kind kind, String organizationName) {
        public Founding {
            organizationName = organizationName.strip();
            if (organizationName.isEmpty() || organizationName.length() > 200) {
                throw new IllegalArgumentException("a name has 1 to 200 characters");
            }
        }
    }

    /** What came of following a link. */
    public sealed interface Outcome {
        /** @param token of the session that began with it */
        record Welcomed(Actor actor, String token) implements Outcome {
            @Override
            public String toString() {
                return "Welcomed[" + actor + "]";
            }
        }

        /** Used, taken back, run out, or never made: which of these is nobody's business. */
        record LinkVoid() implements Outcome {}

        record WeakPassword(PasswordPolicy.Weakness weakness) implements Outcome {}

        /** The address belongs to somebody on this installation already. */
        record EmailTaken() implements Outcome {}
    }

    private final InvitationStore store;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final DoorLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Welcome(
            InvitationStore store,
            CredentialStore credentials,
            Passwords passwords,
            Sessions sessions,
            DoorLog log,
            Clock clock,
            @Qualifier("door") PlatformTransactionManager manager) {
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** What the link leads to; empty when it no longer leads anywhere. */
    public Optional<Invitation> look(String token) {
        return find(token).map(row -> switch (row.kind()) {
            case FOUNDER -> new Invitation.Founder();
            case COLLEAGUE ->
                new Invitation.Colleague(row.email(), row.inviterName(), row.organizationName(), row.roles());
            case ORGANIZATION -> new Invitation.Organization(row.email(), row.inviterName(), row.organizationName());
        });
    }

    /** True until the installation's first organization is founded. */
    public boolean awaitsFounder() {
        return !store.anyOrganization();
    }

    /** @param founding the new organization; null for colleagues, who join an existing one */
    public Outcome accept(String token, Newcomer newcomer, @Nullable Founding founding, SignIn.Origin origin) {
        Optional<InvitationStore.Row> open = find(token);
        if (open.isEmpty()) {
            return new Outcome.LinkVoid();
        }
        InvitationStore.Row invitation = open.get();
        String email = invitation.kind() == InvitationStore.Kind.FOUNDER ? newcomer.email() : invitation.email();
        Optional<PasswordPolicy.Weakness> weakness = PasswordPolicy.weakness(newcomer.password(), email);
        if (weakness.isPresent()) {
            return new Outcome.WeakPassword(weakness.get());
        }
        String hash = passwords.hash(newcomer.password());
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            Outcome entered = enter(invitation, newcomer, email, hash, founding, origin);
            if (!(entered instanceof Outcome.Welcomed)) {
                status.setRollbackOnly();
            }
            return entered;
        }));
        if (outcome instanceof Outcome.Welcomed welcomed) {
            String type = founding == null ? "access.colleague-joined" : "access.organization-founded";
            log.told(type, welcomed.actor(), origin.address());
        }
        return outcome;
    }

    private Outcome enter(
            InvitationStore.Row invitation,
            Newcomer newcomer,
            String email,
            String passwordHash,
            @Nullable Founding founding,
            SignIn.Origin origin) {
        store.lockFounding();
        boolean first = invitation.kind() == InvitationStore.Kind.FOUNDER;
        if (first && store.anyOrganization() || !store.use(invitation.id(), clock.instant())) {
            return new Outcome.LinkVoid();
        }
        if (store.emailTaken(email)) {
            return new Outcome.EmailTaken();
        }
        UUID person = Ids.next();
        UUID organization;
        Set<Role> roles;
        if (invitation.kind() == InvitationStore.Kind.COLLEAGUE) {
            organization = Objects.requireNonNull(invitation.organizationId());
            roles = invitation.roles();
        } else {
            Founding made = Objects.requireNonNull(founding, "who founds an organization names it");
            organization = Ids.next();
            roles = founderRoles(made.kind(), first);
            store.organization(
                    organization, made.organizationName(), made.kind().name(), newcomer.timeZone());
        }
        store.person(person, organization, newcomer, email, roles);
        credentials.create(person, passwordHash);
        Actor actor = new Actor(person, organization);
        return new Outcome.Welcomed(actor, sessions.begin(actor, false, origin.address(), origin.agent()));
    }

    /** What the founder of an organization may do in it; the installation's first founder also operates it. */
    static Set<Role> founderRoles(Organizations.Kind kind, boolean first) {
        Set<Role> roles = EnumSet.of(Role.ORGANIZATION_ADMIN);
        roles.add(
                switch (kind) {
                    case SOLO, FIRM, LEGAL_DEPARTMENT -> Role.CLIENT_OWNER;
                    case PROVIDER -> Role.PROJECT_MANAGER;
                });
        if (first) {
            roles.add(Role.PLATFORM_OPERATOR);
        }
        return roles;
    }

    private Optional<InvitationStore.Row> find(String token) {
        return store.open(Seals.sha256(token), clock.instant());
    }
}
