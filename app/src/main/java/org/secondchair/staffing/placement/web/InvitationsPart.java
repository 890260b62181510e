package org.secondchair.staffing.placement.web;

import java.util.List;
import org.secondchair.staffing.placement.Placement;

/** Invitations that wait for the visitor's answer. */
public record InvitationsPart(List<Placement> open) {
    public InvitationsPart {
        open = List.copyOf(open);
    }
}
