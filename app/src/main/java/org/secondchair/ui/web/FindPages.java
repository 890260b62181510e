package org.secondchair.ui.web;

import java.util.List;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Finder;
import org.secondchair.ui.Found;
import org.secondchair.ui.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quick-open box: any matter, document or person by name, from every page. */
@Controller
class FindPages {
    private static final int PER_ROOM = 6;
    private static final int LONGEST = 200;

    private final ObjectProvider<Finder> finders;

    FindPages(ObjectProvider<Finder> finders) {
        this.finders = finders;
    }

    @GetMapping("/find")
    @Requires(Permission.SIGNED_IN)
    View find(@RequestParam(name = "q", defaultValue = "") String text) {
        String asked = text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
        List<Found> found = asked.isEmpty()
                ? List.of()
                : finders.orderedStream()
                        .flatMap(finder -> finder.find(asked, PER_ROOM).stream())
                        .toList();
        return View.page("ui/find", new FindPage(asked, found)).part("ui/found");
    }
}
