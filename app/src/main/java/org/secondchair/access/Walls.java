package org.secondchair.access;

import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ethical walls: a wall beats every grant. One person raises it and it holds at once, since waiting would be the
 * danger; lifting it takes two, of whom the second is not the one who asked.
 */
@Component
public class Walls {
    /** What came of asking to lift a wall. */
    public sealed interface Lift {
        record Asked() implements Lift {}

        record Lifted() implements Lift {}

        /** The same person asked already; somebody else has to confirm. */
        record NeedsAnother() implements Lift {}

        record NoSuchWall() implements Lift {}
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Walls(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Shuts a person out of a scope, at once. */
    public UUID raiseAgainstPerson(UUID scopeId, UUID personId, String reason) {
        return raise(scopeId, "person_id", personId, reason);
    }

    /** Shuts a whole organization out of a scope, at once. */
    public UUID raiseAgainstOrganization(UUID scopeId, UUID organizationId, String reason) {
        return raise(scopeId, "organization_id", organizationId, reason);
    }

    private UUID raise(UUID scopeId, String column, UUID target, String reason) {
        UUID id = Ids.next();
        transactions.write(() -> jdbc.sql("insert into access.wall (id, scope_id, " + column
                        + ", reason, raised_by) values (:id, :scope, :target, :reason, :by)")
                .param("id", id)
                .param("scope", scopeId)
                .param("target", target)
                .param("reason", reason)
                .param("by", Acting.current().personId())
                .update());
        return id;
    }

    /** The first call asks, the call of a second person lifts. */
    public Lift lift(UUID wallId) {
        UUID me = Acting.current().personId();
        return transactions.write(() -> {
            int lifted = jdbc.sql("""
                            update access.wall set lifted_by = :me, lifted_at = now()
                            where id = :wall and lifted_at is null and lift_asked_by is not null and lift_asked_by <> :me
                            """).param("me", me).param("wall", wallId).update();
            if (lifted == 1) {
                return new Lift.Lifted();
            }
            int asked = jdbc.sql("""
                            update access.wall set lift_asked_by = :me, lift_asked_at = now()
                            where id = :wall and lifted_at is null and lift_asked_by is null
                            """).param("me", me).param("wall", wallId).update();
            if (asked == 1) {
                return new Lift.Asked();
            }
            boolean open = jdbc.sql("select count(*) from access.wall where id = :wall and lifted_at is null")
                            .param("wall", wallId)
                            .query(Integer.class)
                            .single()
                    == 1;
            return open ? new Lift.NeedsAnother() : new Lift.NoSuchWall();
        });
    }
}
