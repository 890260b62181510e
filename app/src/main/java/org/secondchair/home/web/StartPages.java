package org.secondchair.home.web;

import java.util.List;
import org.secondchair.access.People;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StartPages {
    private static final int MATTERS = 8;
    private final Matters matters;
    private final People people;

    StartPages(Matters matters, People people) {
        this.matters = matters;
        this.people = people;
    }

    @GetMapping("/")
    @Requires(Permission.SIGNED_IN)
    View start() {
        String name = people.find(Acting.current().personId())
                .map(person -> person.name().split(" ")[0])
                .orElse("");
        List<StartPage.Line> lines =
                matters.mine(new Matters.Query("", false, Matters.Order.OPENED, true), null, MATTERS).items().stream()
                        .map(line -> new StartPage.Line(line.matter(), line.locked()))
                        .toList();
        return View.page("home/start", new StartPage(name, lines));
    }
}
