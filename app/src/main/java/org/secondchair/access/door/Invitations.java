package org.secondchair.access.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.PersonInvited;
import org.secondchair.access.Role;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links that the acting person hands out: to colleagues, and to other organizations. */
@Component
public class Invitations implements InvitationLinks {
    static final Duration HOLDS = Duration.ofDays(7);

    /** An invitation that was neither used nor taken back. */
    public record Open(UUID id, boolean colleague, String email, List<Role> roles, Instant madeAt, Instant endsAt) {
        public Open {
            roles = List.copyOf(roles);
        }
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Once once;
    private final InvitationStore store;
    private final Seals seals;
    private final PublicAddress address;
    private final DoorLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            Transactions transactions,
            Once once,
            InvitationStore store,
            Seals seals,
            PublicAddress address,
            DoorLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.once = once;
        this.store = store;
        this.seals = seals;
        this.address = address;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites somebody into the acting organization. Repeating the call with the same key invites nobody twice.
     *
     * @throws IllegalArgumentException for the operator's role, which is given to people, never to links
     */
    public UUID inviteColleague(String key, String email, Set<Role> roles) {
        if (roles.contains(Role.PLATFORM_OPERATOR)) {
            throw new IllegalArgumentException("no link makes an operator");
        }
        return invite(key, "COLLEAGUE", email, roles);
    }

    /** Invites somebody to found an organization of their own on this installation. */
    public UUID inviteOrganization(String key, String email) {
        return invite(key, "ORGANIZATION", email, Set.of());
    }

    private UUID invite(String key, String kind, String email, Set<Role> roles) {
        return once.once(key, UUID.class, () -> {
            UUID id = Ids.next();
            Actor actor = Acting.current();
            jdbc.sql("""
                            insert into access.invitation
                                (id, token_hash, kind, email, roles, inviter_id, organization_id, ends_at)
                            values (:id, :hash, :kind, :email, :roles, :inviter, :organization, :ends)
                            """)
                    .param("id", id)
                    .param("hash", Seals.sha256(seals.link(id)))
                    .param("kind", kind)
                    .param("email", email.strip().toLowerCase(Locale.ROOT))
                    .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                    .param("inviter", actor.personId())
                    .param("organization", actor.organizationId())
                    .param("ends", OffsetDateTime.ofInstant(clock.instant().plus(HOLDS), ZoneOffset.UTC))
                    .update();
            log.told("access.person-invited", actor);
            events.publishEvent(new PersonInvited(id, actor.personId()));
            return id;
        });
    }

    /** Open links of the acting organization, the latest first. */
    public List<Open> open() {
        return transactions.read(() -> jdbc.sql("""
                        select id, kind, email, roles, made_at, ends_at from access.invitation
                        where organization_id = :organization and used_at is null and revoked_at is null
                          and ends_at > now()
                        order by made_at desc, id limit 500
                        """)
                .param("organization", Acting.current().organizationId())
                .query((row, _) -> new Open(
                        row.getObject("id", UUID.class),
                        "COLLEAGUE".equals(row.getString("kind")),
                        row.getString("email"),
                        List.of((String[]) row.getArray("roles").getArray()).stream()
                                .map(Role::valueOf)
                                .toList(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list());
    }

    /** Takes a link back. Returns false when there is none such to take back. */
    public boolean revoke(UUID invitationId) {
        return transactions.write(() -> jdbc.sql("""
                        update access.invitation set revoked_at = now()
                        where id = :id and organization_id = :organization and used_at is null and revoked_at is null
                        """)
                        .param("id", invitationId)
                        .param("organization", Acting.current().organizationId())
                        .update()
                == 1);
    }

    @Override
    public Optional<Letter> letter(UUID invitationId) {
        return store.open(invitationId, clock.instant())
                .map(row -> new Letter(
                        row.email(),
                        row.inviterName(),
                        row.organizationName(),
                        address.of("/invitation?token=" + seals.link(row.id())),
                        row.endsAt()));
    }
}
