package org.secondchair.staffing.web;

import java.util.List;
import org.secondchair.staffing.TeamPlan;

/** Teams found for a request. @param maySolve the visitor looks for teams */
public record PlansPart(String up, List<TeamPlan> plans, boolean maySolve) {
    public PlansPart {
        plans = List.copyOf(plans);
    }
}
