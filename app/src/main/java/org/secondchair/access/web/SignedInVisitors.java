package org.secondchair.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.tenancy.Acting;
import org.secondchair.ui.Visitor;
import org.secondchair.ui.Visitors;
import org.springframework.stereotype.Component;

/** Tells the screens who looks at them. */
@Component
class SignedInVisitors implements Visitors {
    private final RequestSession session;
    private final Access access;

    SignedInVisitors(RequestSession session, Access access) {
        this.session = session;
        this.access = access;
    }

    @Override
    public Optional<Visitor> visitor(HttpServletRequest request) {
        // an error page is made after the actor's binding has ended: it is made for a stranger then
        return session.find(request)
                .filter(found -> Acting.maybe().isPresent())
                .map(found -> new Visitor(
                        found.actor().personId(),
                        found.personName(),
                        found.actor().organizationId(),
                        found.organizationName(),
                        Locale.UK,
                        ZoneId.of(found.timeZone()),
                        access.somewhere()));
    }
}
