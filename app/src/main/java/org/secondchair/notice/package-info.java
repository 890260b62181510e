/**
 * The inbox of each person, and the mails that point to it.
 *
 * <p>Start reading at {@link org.secondchair.notice.Notices}. A notice is a row of the business transaction that it
 * tells of; {@code mail} carries the outbox to the mail server afterwards. Words come from the text bundles of the room
 * that tells: the key names the sentence in the inbox, the key with {@code .mail} the sentence in the mail, which takes
 * no arguments, so that no mail can carry anything confidential.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "tenancy", "audit", "jobs", "vault", "form", "paper", "ui", "access"})
@NullMarked
package org.secondchair.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
