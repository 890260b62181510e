package org.secondchair.staffing.secondment.web;

import java.util.List;
import org.secondchair.staffing.secondment.Transfer;
import org.secondchair.ui.Option;

/** Who directs a seconded person. @param colleagues to whom the visitor may pass it; empty for whoever may not */
public record SupervisionPart(String action, List<Transfer> transfers, List<Option> colleagues) {
    public SupervisionPart {
        transfers = List.copyOf(transfers);
        colleagues = List.copyOf(colleagues);
    }
}
