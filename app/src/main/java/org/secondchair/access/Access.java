package org.secondchair.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * May the acting person do this here? Allowed = active membership and role permission and no open lock and no wall; the
 * wall beats everything. Computed at each call from the rows as they are now, never cached, so that what ends or
 * expires is closed on the next request.
 */
@Component
public class Access {
    private final AccessStore store;
    private final Transactions transactions;

    Access(AccessStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** For permissions that reach into a matter or an engagement. */
    public Decision decide(Permission permission, UUID scopeId) {
        return transactions.read(() -> {
            Set<Role> granted = store.granted(scopeId);
            if (!granted.isEmpty()) {
                return judge(granted, permission);
            }
            if (store.invited(scopeId).isEmpty()) {
                return new Decision.Hidden();
            }
            List<Decision.Lock> locks = store.openLocks(scopeId, Acting.current());
            return locks.isEmpty() ? new Decision.Hidden() : new Decision.Locked(locks);
        });
    }

    /** Whether {@link #decide} allows it: for pages that show less to whoever may less. */
    public boolean may(Permission permission, UUID scopeId) {
        return decide(permission, scopeId) instanceof Decision.Allowed;
    }

    /** For permissions that reach over the person's own organization. */
    public Decision decide(Permission permission) {
        return transactions.read(() -> judge(store.organizationRoles(), permission));
    }

    /** What the acting person may do at least somewhere: for offering things, never for allowing them. */
    public Set<Permission> somewhere() {
        return transactions.read(() -> {
            Set<Permission> permissions = EnumSet.of(Permission.PUBLIC, Permission.SIGNED_IN);
            store.rolesAnywhere().forEach(role -> permissions.addAll(RolePolicy.permissions(role)));
            return permissions;
        });
    }

    private static Decision judge(Set<Role> roles, Permission permission) {
        Set<Role> carrying = EnumSet.noneOf(Role.class);
        for (Role role : roles) {
            if (RolePolicy.allows(role, permission)) {
                carrying.add(role);
            }
        }
        return carrying.isEmpty() ? new Decision.RoleLacks(permission) : new Decision.Allowed(carrying);
    }
}
