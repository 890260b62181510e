package org.secondchair.access.door;

import java.util.UUID;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Writes what happened at the door into the record of the person's organization, as that person. */
@Component
class DoorLog {
    private final AuditLog log;
    private final Transactions transactions;

    DoorLog(AuditLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    void told(String type, Actor actor) {
        told(type, actor, "");
    }

    /** @param address where from; empty where that says nothing */
    void told(String type, Actor actor, String address) {
        UUID organization = actor.organizationId();
        AuditEvent event = AuditEvent.of(organization, organization, type, actor.personId());
        Acting.as(
                actor,
                () -> transactions.write(() -> log.append(address.isEmpty() ? event : event.with("address", address))));
    }
}
