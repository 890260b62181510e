/**
 * Appends and verifies the tamper-evident record.
 *
 * <p>Start reading at {@link org.secondchair.audit.AuditLog}: an event is a row of the business transaction that it
 * tells of. The one sequencer numbers the rows afterwards, grows one Merkle tree per organization (RFC 6962) and signs a
 * head per batch; {@link org.secondchair.audit.Verifier} finds what was changed since, from an export alone.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "ui"})
@NullMarked
package org.secondchair.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
