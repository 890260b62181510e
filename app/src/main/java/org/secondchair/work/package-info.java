/**
 * Requests for work: what is to be done, by when, with which priority, and how it went.
 *
 * <p>Start reading at {@link org.secondchair.work.RequestState}, the ways a request can go, and
 * {@link org.secondchair.work.HandOver}, which makes an engagement and a request out of a draft in one go. What the
 * wizard predicts is reckoned in {@code prediction}, without a database.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "audit",
            "jobs",
            "vault",
            "form",
            "paper",
            "ui",
            "access",
            "matter",
            "notice",
            "engagement"
        })
@NullMarked
package org.secondchair.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
