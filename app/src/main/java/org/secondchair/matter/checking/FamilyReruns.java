package org.secondchair.matter.checking;

import java.util.Map;
import java.util.UUID;
import org.secondchair.access.Recipients;
import org.secondchair.access.RolePolicy;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.springframework.stereotype.Component;

/**
 * Runs the checks of all the organization's matters again after a line of a corporate family was entered or taken out,
 * where that changes what they find. In each matter it acts for somebody who may decide there: whoever entered the line
 * may stand behind a wall.
 */
@Component
class FamilyReruns implements JobKind {
    private final ConflictChecks checks;
    private final Recipients recipients;

    FamilyReruns(ConflictChecks checks, Recipients recipients) {
        this.checks = checks;
        this.recipients = recipients;
    }

    @Override
    public String name() {
        return ConflictEntries.FAMILIES_CHANGED;
    }

    /** The place is the last scope that is done; empty at the beginning. */
    @Override
    public JobStep step(JobRun run) {
        Map<UUID, Actor> scopes = recipients.firstSeated(
                Acting.current().organizationId(), RolePolicy.carrying(Permission.DECIDE_CONFLICTS));
        long done = run.done();
        String place = run.place();
        for (Map.Entry<UUID, Actor> scope : scopes.entrySet()) {
            String here = scope.getKey().toString();
            if (here.compareTo(place) <= 0) {
                continue;
            }
            if (run.interrupted()) {
                return new JobStep.More(place, "checking again", done, null);
            }
            Acting.as(scope.getValue(), () -> checks.againWhereChanged(scope.getKey()));
            place = here;
            done++;
        }
        return new JobStep.Done("Checks were run again where the families changed them.", done);
    }
}
