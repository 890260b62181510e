package org.secondchair.staffing.shift;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.journeys.Browser;
import org.secondchair.staffing.shift.digest.DigestMaking;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A professional's own day, a drop-out and its mend, in a real browser. */
@SecondchairTest
@Import(AccessFixtures.class)
class RosterBrowserTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    @AfterEach
    void nothingWasRefusedByThePolicy() {
        browser.watched();
    }

    private Page open(Actor actor, String path, int width, int height, ColorScheme scheme) {
        Page page = browser.open(access.cookie(actor), port, width, height, scheme);
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private void looked(Actor actor, String path, String name) {
        for (boolean small : List.of(false, true)) {
            int width = small ? 390 : 1440;
            Page page = open(actor, path, width, small ? 844 : 900, small ? ColorScheme.DARK : ColorScheme.LIGHT);
            Browser.assertAccessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " at " + width)
                    .isLessThanOrEqualTo(width);
            Browser.picture(page, name + (small ? "-small" : ""));
            page.close();
        }
    }

    @Test
    void somebodysDayAndADropOutGoFromScreenToScreen() {
        var with = new RosterFixtures(context, 9);
        Actor manager = with.bench.with.manager;
        String request = "/engagements/" + with.bench.engagement + "/staffing/" + with.request;
        UUID id = with.published(with.asked(0, 12, 2));
        String roster = "/engagements/" + with.bench.engagement + "/rosters/" + id;
        List<Shift> shifts = with.shifts(id);
        Shift first = shifts.stream().min(Comparator.comparing(Shift::startsAt)).orElseThrow();
        Shift next = shifts.stream()
                .filter(one -> one.startsAt().equals(first.endsAt()))
                .findFirst()
                .orElseThrow();
        Actor worker = with.worker(first);
        Acting.as(worker, () -> with.at(first.startsAt()).start(first.key()));

        Page day = open(worker, "/my/day", 390, 844, ColorScheme.LIGHT);
        day.getByLabel("Hand-over note").fill("Batches 1 to 9 are through; the scans of May are slow.");
        day.getByLabel("Open points").fill("Two scans cannot be read: ask for better ones?");
        Browser.picture(day, "roster-day-end-small");
        day.getByText("Leave the note and end the shift").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(day.getByText("Ended. Those who take over"))
                .isVisible();
        looked(worker, "/my/day", "roster-day");

        Actor dropping = with.worker(next);
        Page own = open(dropping, "/my/day", 1440, 900, ColorScheme.LIGHT);
        own.locator("button[data-opens]").first().click();
        Locator dialog = own.locator("dialog[open]");
        dialog.getByRole(com.microsoft.playwright.options.AriaRole.TEXTBOX).fill("Down with a fever.");
        dialog.locator("button.danger").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        own.getByText("The project managers were told."))
                .isVisible();
        looked(dropping, "/my/day", "roster-day-dropped");

        looked(manager, roster, "roster-dropped");
        Page mending = open(manager, roster, 1440, 900, ColorScheme.LIGHT);
        mending.locator("form[action$='/mend'] button").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        mending.getByText("This is the version with the fewest changes."))
                .isVisible();
        Browser.picture(mending, "roster-mend");
        mending.locator("form[action$='/publish'] button").click();
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(mending.locator("h1"))
                .containsText("Roster, version 2");
        String mended = java.net.URI.create(mending.url()).getPath();
        looked(with.bench.with.owner, mended, "roster-client");

        RosterVersion version = Acting.as(
                        manager,
                        () -> context.getBean(RosterPlans.class)
                                .find(UUID.fromString(mended.substring(mended.lastIndexOf('/') + 1))))
                .orElseThrow();
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        var morning =
                version.startsAt().atZone(lisbon).toLocalDate().plusDays(1).atTime(8, 0);
        Acting.as(
                manager,
                () -> DigestMaking.make(
                        context, version, Clock.fixed(morning.atZone(lisbon).toInstant(), ZoneOffset.UTC)));
        looked(with.bench.with.owner, request + "/digests/" + morning.toLocalDate(), "roster-digest");
        looked(manager, request + "/rosters/new", "roster-new");
        looked(with.bench.with.owner, request, "roster-request");
        UUID lacking = with.drawn(with.asked(60, 6, 8));
        looked(manager, "/engagements/" + with.bench.engagement + "/rosters/" + lacking, "roster-short");
    }
}
