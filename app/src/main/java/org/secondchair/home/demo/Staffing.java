package org.secondchair.home.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The client asks for a team; the provider has the best of its bench checked for conflicts, finds the cheapest team,
 * proposes it; the client answers each person; those come in, agree, undertake, tick off their lists. A roster then says
 * who works when.
 */
final class Staffing {
    private static final int BENCH = 2_500;
    /** Of the best so many are checked: a few times as many as are wanted. */
    private static final int CHECKED = 90;

    private static final int REVIEWERS = 24;
    private static final int AT_ONCE = 12;
    private static final int BLOCK_HOURS = 4;
    private static final int BLOCKS = 12;
    private static final Set<String> STARTABLE = Set.of("DUE", "ABSENT");
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);
    /** About what one unit was worth in pounds; whoever is paid otherwise is reckoned so. */
    private static final Map<String, String> IN_POUNDS = Map.of(
            "EUR", "0.86", "USD", "0.76", "INR", "0.009", "ZAR", "0.043", "CAD", "0.55", "PHP", "0.013", "PLN", "0.2");

    /** Somebody of the bench who came in. */
    record Member(Player player, UUID professional, String placement) {}

    private final Founding founding;
    private final Terminal terminal;
    private final Player owner;
    private final Player lead;
    private final String engagement;
    private String request = "";
    private String plan = "";

    Staffing(Founding founding, Terminal terminal, Player owner, Player lead, Engaging.Agreed agreed) {
        this.founding = founding;
        this.terminal = terminal;
        this.owner = owner;
        this.lead = lead;
        this.engagement = "/api/engagements/" + agreed.engagement();
    }

    /** From the request to people who are seated, each behind the gates that are still closed. */
    List<Member> team(long seed) {
        int people = lead.at()
                .post("/api/bench/samples", Map.of("seed", seed, "people", BENCH))
                .path("people")
                .asInt();
        terminal.step("%s has %,d made-up professionals on its bench".formatted(Cast.PROVIDER, people));
        request = engagement + "/staffing/" + ask();
        IN_POUNDS.forEach((currency, rate) ->
                lead.at().post(request + "/exchange-rates", Map.of("currency", currency, "rate", rate)));
        terminal.step("%s asks for %d reviewers, eight of whom read German".formatted(owner.name(), REVIEWERS));
        int cleared = check();
        JsonNode team = planned();
        terminal.step("%d of the best are checked for conflicts and cleared; the cheapest team costs %s an hour"
                .formatted(cleared, amount(team.path("perHour"))));
        JsonNode seats = answered();
        List<Member> members = invited(seats);
        terminal.step("%s accepts all %d; each comes in, agrees and is seated behind the gate"
                .formatted(owner.name(), members.size()));
        return members;
    }

    private String ask() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", "First-level review, English and German");
        form.put("reviewers", String.valueOf(REVIEWERS));
        form.put("languages", "en C1\nde B2 8");
        form.put("weeklyHours", "24");
        form.put("from", today.toString());
        form.put("until", today.plusDays(6).toString());
        form.put("budget", "2000");
        form.put("currency", "GBP");
        return owner.at().post(engagement + "/staffing", form).path("id").asString();
    }

    /** Hands the best over, among them whoever reads German, and waits until each was checked. @return how many are cleared */
    private int check() {
        List<String> chosen = new ArrayList<>();
        lead.at()
                .get(request + "/shortlist?q=german")
                .path("fitting")
                .valueStream()
                .limit(30)
                .forEach(one -> chosen.add(one.path("professionalId").asString()));
        int handed = lead.at()
                .post(request + "/candidates/check", Map.of("ids", chosen, "best", CHECKED - chosen.size()))
                .path("handed")
                .asInt();
        Predicate<JsonNode> answered =
                one -> !one.path("clearance").path("verdict").asString().equals("UNCHECKED");
        int[] cleared = {0};
        Steps.await("checking candidates for conflicts", LONGEST, LOOK, () -> {
            List<JsonNode> all = everybody();
            cleared[0] = (int) all.stream()
                    .filter(one ->
                            one.path("clearance").path("verdict").asString().equals("CLEARED"))
                    .count();
            return all.stream().filter(answered).count() >= handed;
        });
        return cleared[0];
    }

    private List<JsonNode> everybody() {
        JsonNode list = lead.at().get(request + "/shortlist");
        List<JsonNode> all = new ArrayList<>();
        list.path("fitting").forEach(all::add);
        list.path("near").forEach(all::add);
        return all;
    }

    private JsonNode planned() {
        JsonNode solved = lead.at().post(request + "/plans", Map.of("in", List.of(), "out", List.of()));
        String found = solved.path("planId").asString();
        if (found.isEmpty()) {
            throw new DemoFailed("no team was found: " + solved.path("impossible"));
        }
        plan = request + "/plans/" + found;
        lead.at().post(plan + "/propose");
        return lead.at().get(plan);
    }

    private static String amount(JsonNode money) {
        return "%s %s"
                .formatted(
                        money.path("amount").asString(), money.path("currency").asString());
    }

    private JsonNode answered() {
        JsonNode seats = owner.at().get(plan).path("seats");
        seats.forEach(seat -> owner.at()
                .post(
                        plan + "/seats/" + seat.path("id").asString() + "/answer",
                        Map.of("accepted", true, "reason", "")));
        return seats;
    }

    private List<Member> invited(JsonNode seats) {
        Map<String, String> names = new LinkedHashMap<>();
        seats.forEach(seat -> names.put(
                "b." + seat.path("professionalId").asString().substring(24) + "@lanternfold.example",
                seat.path("name").asString()));
        List<Player> players = founding.colleagues(lead, names);
        for (int i = 0; i < players.size(); i++) {
            lead.at()
                    .post(
                            "/api/bench/" + seats.get(i).path("professionalId").asString() + "/account",
                            Map.of("person", players.get(i).id().toString()));
        }
        lead.at()
                .post(
                        plan + "/invite",
                        Map.of("wording", "First-level review over the weekend, by remote.", "kind", "PROJECT"));
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            members.add(agreed(
                    players.get(i),
                    UUID.fromString(seats.get(i).path("professionalId").asString())));
        }
        members.forEach(this::seated);
        return members;
    }

    private Member agreed(Player player, UUID professional) {
        String placement =
                player.at().get("/api/my/placements").get(0).path("id").asString();
        player.at().post("/api/my/placements/" + placement + "/accept", Map.of("agreed", true));
        return new Member(player, professional, placement);
    }

    private void seated(Member member) {
        Steps.await(
                "seating " + member.player().name(),
                LONGEST,
                LOOK,
                () -> member.player()
                        .at()
                        .get("/api/my/placements/" + member.placement())
                        .path("state")
                        .asString()
                        .equals("SEATED"));
    }

    /**
     * Ticks off what is mandatory: their own items themselves, the provider's its manager.
     *
     * @param afterAccess whatever can be done by those alone who see the matter; else what keeps them out of it
     */
    void onboard(List<Member> members, boolean afterAccess) {
        for (Member member : members) {
            JsonNode list = lead.at()
                    .get(engagement + "/placements/" + member.placement())
                    .path("checklist");
            list.forEach(item -> {
                if (item.path("doneAt").isNull()
                        && item.path("mandatory").asBoolean()
                        && item.path("afterAccess").asBoolean() == afterAccess) {
                    tick(member, item);
                }
            });
        }
    }

    private void tick(Member member, JsonNode item) {
        String done = "/items/" + item.path("id").asString() + "/done";
        if (item.path("by").asString().equals("PROVIDER")) {
            lead.at().post(engagement + "/placements/" + member.placement() + done);
        } else {
            member.player().at().post("/api/my/placements" + done);
        }
    }

    /**
     * Two days from now on. Everybody keeps these days free, the roster is published, who is on the first shift
     * begins it, and somebody of a later one drops out.
     *
     * @return who is at work now
     */
    List<Member> atWork(List<Member> members) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (Member member : members) {
            member.player()
                    .at()
                    .post(
                            "/api/me/profile/calendar",
                            Map.of(
                                    "kind",
                                    "EXTRA",
                                    "startsOn",
                                    today.minusDays(1).toString(),
                                    "endsOn",
                                    today.plusDays(4).toString(),
                                    "hours",
                                    "00:00-24:00"));
        }
        String roster = engagement + "/rosters/"
                + lead.at().post(request + "/rosters", asked()).path("rosterId").asString();
        JsonNode band = lead.at().get(roster).path("roster");
        lead.at().post(roster + "/publish");
        terminal.step("a roster over %d blocks is published; %d of them are short of people"
                .formatted(BLOCKS, band.path("shortBlocks").asInt()));
        List<Member> atWork = new ArrayList<>();
        Member away = null;
        for (Member member : members) {
            JsonNode shift =
                    member.player().at().get("/api/my/day").path("shifts").path(0);
            String step = "/api/my/shifts/" + shift.path("shift").path("key").asString();
            if (STARTABLE.contains(shift.path("state").asString())) {
                member.player().at().post(step + "/start");
                atWork.add(member);
            } else if (away == null && !shift.isMissingNode()) {
                away = member;
                member.player().at().post(step + "/drop-out", Map.of("reason", "A fever; I cannot work."));
            }
        }
        if (away != null) {
            String mended = lead.at().post(roster + "/mend").path("rosterId").asString();
            lead.at().post(engagement + "/rosters/" + mended + "/publish");
            terminal.step("%s drops out of a later shift; the roster is mended with the fewest changes"
                    .formatted(away.player().name()));
        }
        terminal.step("%d of %d are on the first shift and begin".formatted(atWork.size(), members.size()));
        return atWork;
    }

    private static Map<String, Object> asked() {
        LocalDateTime from = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(3).truncatedTo(ChronoUnit.MINUTES);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("zone", "UTC");
        asked.put("from", from.toString());
        asked.put("until", from.plusHours((long) BLOCKS * BLOCK_HOURS).toString());
        asked.put("blockHours", BLOCK_HOURS);
        asked.put("byDay", AT_ONCE);
        asked.put("byNight", AT_ONCE);
        asked.put("dayFrom", "08:00");
        asked.put("dayUntil", "20:00");
        asked.put("supervisors", 0);
        asked.put("restHours", 11);
        asked.put("longestShiftHours", 8);
        asked.put("hoursPerDay", 12);
        asked.put("hoursPerWeek", 48);
        asked.put("hoursEach", 24);
        asked.put("overtimeHours", 8);
        asked.put("holidays", List.of());
        return asked;
    }
}
