package org.secondchair.bench.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.secondchair.access.Organizations;
import org.secondchair.tenancy.Acting;
import org.springframework.stereotype.Component;

/** The day on which expiries are judged: that of the provider's own time zone. */
@Component
public class Today {
    private final Organizations organizations;
    private final Clock clock;

    Today(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    public LocalDate here() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone()));
    }

    public String zone() {
        return organizations
                .find(Acting.current().organizationId())
                .map(Organizations.Organization::timeZone)
                .orElse("UTC");
    }
}
