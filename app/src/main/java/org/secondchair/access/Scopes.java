package org.secondchair.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters and engagements register here; organizations other than the owner's are admitted here. */
@Component
public class Scopes {
    /** What kind of thing a scope stands for. */
    public enum Kind {
        MATTER,
        ENGAGEMENT
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessLog log;

    Scopes(JdbcClient jdbc, Transactions transactions, AccessLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /** Registers a scope that belongs to the acting organization. */
    public void register(UUID scopeId, Kind kind) {
        register(scopeId, kind, null);
    }

    /** @param within the scope that it lies in: an engagement's matter. The owner's people there keep its locks, too */
    public void register(UUID scopeId, Kind kind, @Nullable UUID within) {
        transactions.write(() -> jdbc.sql("""
                        insert into access.scope (id, kind, organization_id, within) values (:id, :kind, :owner, :within)
                        """)
                .param("id", scopeId)
                .param("kind", kind.name())
                .param("within", within)
                .param("owner", Acting.current().organizationId())
                .update());
    }

    /** The organization that the scope belongs to, and in whose log its events stand; the scope is known to the actor. */
    public UUID owner(UUID scopeId) {
        return transactions.read(() -> jdbc.sql("select organization_id from access.scope where id = :scope")
                .param("scope", scopeId)
                .query(UUID.class)
                .single());
    }

    /** Lets another organization seat people of its own in the scope; repeated calls change nothing. */
    public void admit(UUID scopeId, UUID organizationId) {
        transactions.write(() -> {
            int admitted = jdbc.sql("""
                        insert into access.admission (id, scope_id, organization_id, admitted_by)
                        values (:id, :scope, :organization, :by)
                        on conflict (scope_id, organization_id) where ended_at is null do nothing
                        """)
                    .param("id", Ids.next())
                    .param("scope", scopeId)
                    .param("organization", organizationId)
                    .param("by", Acting.current().personId())
                    .update();
            if (admitted == 1) {
                log.toldIn(scopeId, "access.organization-admitted", null, organizationId);
            }
        });
    }

    /** Whether that organization is admitted to the scope now; asked by it or by those in the scope. */
    public boolean admitted(UUID scopeId, UUID organizationId) {
        return transactions.read(() -> jdbc.sql("""
                        select exists (select 1 from access.admission
                                       where scope_id = :scope and organization_id = :organization and ended_at is null)
                        """)
                .param("scope", scopeId)
                .param("organization", organizationId)
                .query(Boolean.class)
                .single());
    }

    /** Closes the scope to that organization: its memberships end with the next request. */
    public void dismiss(UUID scopeId, UUID organizationId) {
        transactions.write(() -> {
            int dismissed = jdbc.sql("""
                            update access.admission set ended_at = now()
                            where scope_id = :scope and organization_id = :organization and ended_at is null
                            """)
                    .param("scope", scopeId)
                    .param("organization", organizationId)
                    .update();
            if (dismissed > 0) {
                log.toldIn(scopeId, "access.organization-dismissed", null, organizationId);
            }
        });
    }
}
