/** Carries the outbox to the mail server. */
@NullMarked
package org.secondchair.notice.mail;

import org.jspecify.annotations.NullMarked;
