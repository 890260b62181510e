package org.secondchair.access.web.self;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.secondchair.access.People;
import org.secondchair.access.Sessions;
import org.secondchair.access.web.RequestSession;
import org.secondchair.access.web.TimeZones;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own profile. */
@Controller
class MePages {
    private final People people;
    private final RequestSession sessions;

    MePages(People people, RequestSession sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    @Requires(Permission.SIGNED_IN)
    View me(HttpServletRequest request) {
        Sessions.Session session = session(request);
        return page(session, session.personName(), session.timeZone(), Map.of());
    }

    @PostMapping("/me")
    @Requires(Permission.SIGNED_IN)
    View keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String timeZone,
            HttpServletRequest request) {
        Map<String, String> troubles = new HashMap<>();
        if (name.isBlank() || name.strip().length() > 200) {
            troubles.put("name", "access.welcome.name-missing");
        }
        if (!TimeZones.known(timeZone)) {
            troubles.put("timeZone", "access.zone-unknown");
        }
        if (!troubles.isEmpty()) {
            return page(session(request), name, timeZone, troubles).status(422);
        }
        people.describeMyself(name, timeZone);
        return View.redirect("/me").telling(Flash.done("access.me.kept"));
    }

    private static View.Page page(
            Sessions.Session session, String name, String timeZone, Map<String, String> troubles) {
        return View.page("access/me", new MePage(name, timeZone, session, session.secondFactor(), troubles));
    }

    private Sessions.Session session(HttpServletRequest request) {
        return sessions.find(request).orElseThrow();
    }
}
