package org.secondchair.staffing.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What each side reads and does on its screens. */
@SecondchairTest
@Import(AccessFixtures.class)
class RosterPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    private HttpVisitor visitor(Actor actor) {
        return new HttpVisitor(port).with(access.cookie(actor));
    }

    private String read(Actor actor, String path) {
        var response = visitor(actor)
                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                .get(path);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private int status(Actor actor, String path) {
        return visitor(actor).get(path).statusCode();
    }

    private String posted(Actor actor, String path, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_key";
        all[fields.length + 1] = UUID.randomUUID().toString();
        var response = visitor(actor).post(path, all);
        assertThat(response.statusCode()).as(path + " " + response.body()).isIn(302, 303);
        return java.net
                .URI
                .create(response.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    @Test
    void aRosterGoesFromTheFormToEverybodysScreenAndIsMended() {
        var with = new RosterFixtures(context, 6);
        Actor manager = with.bench.with.manager;
        Actor owner = with.bench.with.owner;
        String request = "/engagements/" + with.bench.engagement + "/staffing/" + with.request;
        assertThat(read(manager, request)).contains(request + "/rosters/new");
        assertThat(read(owner, request)).doesNotContain("/rosters/new");
        assertThat(read(manager, request + "/rosters/new")).contains("Europe/Lisbon", "restHours");
        var wrong = visitor(manager)
                .post(
                        request + "/rosters",
                        "from",
                        "yesterday",
                        "_key",
                        UUID.randomUUID().toString());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nothing was drawn up", "value=\"yesterday\"");

        String from = with.start.atZone(ZoneOffset.UTC).toLocalDateTime().toString();
        String until = with.start
                .plusSeconds(86_400)
                .atZone(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
        String roster = posted(
                manager,
                request + "/rosters",
                "zone",
                "UTC",
                "from",
                from,
                "until",
                until,
                "blockHours",
                "4",
                "byDay",
                "2",
                "byNight",
                "2",
                "dayFrom",
                "08:00",
                "dayUntil",
                "20:00",
                "supervisors",
                "0",
                "restHours",
                "11",
                "longestShiftHours",
                "8",
                "hoursPerDay",
                "12",
                "hoursPerWeek",
                "48",
                "hoursEach",
                "40",
                "overtimeHours",
                "8",
                "holidays",
                "");
        assertThat(read(manager, roster))
                .contains("Not published", "Rosterling A", "/publish", "Weekend h", "As a table");
        assertThat(status(owner, roster)).isEqualTo(404);
        assertThat(status(with.bench.with.stranger, roster)).isEqualTo(404);

        assertThat(posted(manager, roster + "/publish")).isEqualTo(roster);
        assertThat(read(owner, roster))
                .contains("version 1", "As a table", "Every block is covered")
                .doesNotContain("Rosterling", "How good it is", "/mend");
        assertThat(read(owner, request)).contains(roster);

        UUID id = UUID.fromString(roster.substring(roster.lastIndexOf('/') + 1));
        Shift shift = with.shifts(id).stream()
                .min(Comparator.comparing(Shift::startsAt))
                .orElseThrow();
        Actor worker = with.worker(shift);
        assertThat(status(worker, roster)).isEqualTo(404);
        assertThat(read(worker, "/my/day")).contains("Weekend review, Portuguese", "I cannot come");
        assertThat(read(worker, "/")).contains("/my/day");
        for (Actor other : List.of(owner, manager)) {
            assertThat(status(other, "/my/day")).isEqualTo(404);
        }
        var early = visitor(worker)
                .post(
                        "/my/shifts/" + shift.key() + "/start",
                        "_key",
                        UUID.randomUUID().toString());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Too early");
        assertThat(visitor(manager)
                        .post(
                                "/my/shifts/" + shift.key() + "/start",
                                "_key",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(404);

        posted(worker, "/my/shifts/" + shift.key() + "/drop-out", "reason", "Down with a fever.");
        assertThat(read(worker, "/my/day")).contains("Dropped out");
        assertThat(read(manager, roster)).contains("Down with a fever.", "/mend");
        String mended = posted(manager, roster + "/mend");
        assertThat(read(manager, mended)).contains("Changes for", shift.name(), "No more:", "/publish");
        posted(manager, mended + "/publish");
        assertThat(read(owner, mended)).contains("version 2");
        assertThat(read(manager, roster)).contains("Replaced");
    }

    @Test
    void theApiAnswersAsThePagesDo() {
        var with = new RosterFixtures(context, 4);
        UUID id = with.published(with.asked(0, 3, 1));
        String path = "/api/engagements/" + with.bench.engagement + "/rosters/" + id;
        assertThat(read(with.bench.with.manager, path)).contains("Rosterling", "\"inside\":{");
        assertThat(read(with.bench.with.owner, path))
                .contains("\"inside\":null")
                .doesNotContain("Rosterling");
        assertThat(read(
                        with.bench.with.owner,
                        "/api/engagements/" + with.bench.engagement + "/staffing/" + with.request + "/rosters"))
                .contains(id.toString());
        Shift shift = with.shifts(id).getFirst();
        assertThat(read(with.worker(shift), "/api/my/day")).contains(shift.key().toString());
        var nothing = visitor(with.bench.with.manager)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json("POST", path + "/mend", "{}");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("Nothing to mend");
    }

    @Test
    void aCalendarReadsTimesAndKindsOfWorkAndNothingElseUntilItIsClosed() {
        var with = new RosterFixtures(context, 3);
        UUID id = with.published(with.asked(0, 2, 1));
        Shift shift = with.shifts(id).getFirst();
        Actor worker = with.worker(shift);
        String page = visitor(worker)
                .post("/my/calendar", "_key", UUID.randomUUID().toString())
                .body();
        Matcher found = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})").matcher(page);
        assertThat(found.find()).isTrue();
        String address = found.group();
        HttpVisitor calendar = new HttpVisitor(port);
        var read = calendar.get(address);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        String starts = java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(shift.startsAt());
        assertThat(read.body())
                .contains("DTSTART:" + starts, "SUMMARY:Shift (reviewer)", "UID:" + shift.key())
                .doesNotContain("Weekend review", "Quillon", "Tessellate", "Harrow", "Rosterling");
        assertThat(visitor(worker).get("/my/shifts.ics").body()).contains("DTSTART:" + starts);
        assertThat(read(worker, "/my/day")).doesNotContain(address);

        String again = visitor(worker)
                .post("/my/calendar", "_key", UUID.randomUUID().toString())
                .body();
        assertThat(calendar.get(address).statusCode())
                .as("a new address ends the old")
                .isEqualTo(404);
        Matcher other = Pattern.compile("/calendar/[A-Za-z0-9_-]{43}").matcher(again);
        assertThat(other.find()).isTrue();
        assertThat(calendar.get(other.group()).statusCode()).isEqualTo(200);
        posted(worker, "/my/calendar/revoke");
        assertThat(calendar.get(other.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void theMorningIsToldOncePerLocalDay() {
        var with = new RosterFixtures(context, 4);
        UUID id = with.published(with.asked(0, 12, 1));
        var mornings = new DigestMornings(context);
        RosterVersion roster = org.secondchair.tenancy.Acting.as(
                        with.bench.with.manager,
                        () -> context.getBean(RosterPlans.class).find(id))
                .orElseThrow();
        Instant morning = mornings.firstAfter(roster);
        assertThat(mornings.make(with.bench.with.manager, roster, morning.minusSeconds(1)))
                .isFalse();
        assertThat(mornings.make(with.bench.with.manager, roster, morning)).isTrue();
        assertThat(mornings.make(with.bench.with.manager, roster, morning.plusSeconds(3600)))
                .isFalse();
        assertThat(mornings.make(with.bench.with.manager, roster, morning.plusSeconds(86_400)))
                .isTrue();
        String day = morning.atZone(java.time.ZoneId.of("Europe/Lisbon"))
                .toLocalDate()
                .toString();
        String request = "/engagements/" + with.bench.engagement + "/staffing/" + with.request;
        assertThat(read(with.bench.with.owner, request)).contains("/digests/" + day);
        assertThat(read(with.bench.with.owner, request + "/digests/" + day)).contains("Open points", "Since yesterday");
        assertThat(read(with.bench.with.owner, "/api" + request + "/digests/" + day))
                .contains("\"absent\":")
                .doesNotContain("\"due\":0", "Rosterling");
        assertThat(status(with.bench.with.stranger, request + "/digests/" + day))
                .isEqualTo(404);
        assertThat(status(with.bench.with.owner, request + "/digests/2020-01-01"))
                .isEqualTo(404);
        long told = org.secondchair.tenancy.Acting.as(
                with.bench.with.owner,
                () -> context.getBean(org.secondchair.notice.Notices.class).inbox(false, null, 100).items().stream()
                        .filter(one -> one.textKey().equals("staffing.notice.digest"))
                        .count());
        assertThat(told).isEqualTo(2);
    }

    /** The digests as the job makes them, at other times than now. */
    private record DigestMornings(ApplicationContext context) {
        Instant firstAfter(RosterVersion roster) {
            var lisbon = java.time.ZoneId.of("Europe/Lisbon");
            var day = roster.startsAt().atZone(lisbon).toLocalDate().plusDays(1);
            return day.atTime(8, 0).atZone(lisbon).toInstant();
        }

        boolean make(Actor as, RosterVersion roster, Instant now) {
            return org.secondchair.tenancy.Acting.as(
                    as,
                    () -> org.secondchair.staffing.shift.digest.DigestMaking.make(
                            context, roster, Clock.fixed(now, ZoneOffset.UTC)));
        }
    }
}
