package org.secondchair.staffing.bench;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.staffing.Clearance;
import org.secondchair.staffing.Clearances;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.shift.RosterAsked;
import org.secondchair.staffing.shift.RosterInside;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.stereotype.Component;

/**
 * Friday, 17:00: a client asks for a hundred people over the weekend. From the request over shortlist, clearances and team
 * to the published roster, as the two sides do it one after the other, without the time that people take to decide.
 */
@Component
class WeekendBench implements Bench {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int LEADS = 6;

    private final Stage stage;
    private final StaffingRequests requests;
    private final Shortlists shortlists;
    private final Clearances clearances;
    private final TeamPlans teams;
    private final RosterPlans rosters;

    WeekendBench(
            Stage stage,
            StaffingRequests requests,
            Shortlists shortlists,
            Clearances clearances,
            TeamPlans teams,
            RosterPlans rosters) {
        this.stage = stage;
        this.requests = requests;
        this.shortlists = shortlists;
        this.clearances = clearances;
        this.teams = teams;
        this.rosters = rosters;
    }

    @Override
    public String name() {
        return "weekend";
    }

    @Override
    public String summary() {
        return "a hundred people over a weekend, from the request to the roster:"
                + " --professionals N --team N --need N --night N --currency C --seed S";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int professionals = options.number("professionals", 2_500);
        int team = options.number("team", 100);
        int need = options.number("need", 60);
        int night = options.number("night", 0);
        Currency currency = Currency.getInstance(options.text("currency", "EUR"));
        int seed = options.number("seed", 7);
        Stage.Ready ready = stage.set(seed, professionals);
        Actor owner = ready.owner();
        Actor manager = ready.manager();
        UUID engagement = ready.engagement();
        LocalDate saturday = ready.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        Way way = new Way(out);
        UUID request = way.step("request", () -> Acting.as(owner, () -> asked(engagement, team, currency, saturday)));
        Shortlist shortlist = way.step("shortlist", () -> drawn(manager, request));
        int cleared = way.step("checks for conflicts", () -> checked(ready, request, shortlist));
        Solved solved = way.step("team", () -> Acting.as(manager, () -> teams.solve(request, List.of(), List.of())));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("professionals", professionals);
        figures.put("fitting", shortlist.fitting().size());
        figures.put("cleared", cleared);
        switch (solved) {
            case Solved.Found found -> {
                way.step("proposed and accepted", () -> accepted(owner, manager, found));
                roster(way, manager, request, asked(saturday, need, night), out, figures);
            }
            case Solved.Impossible impossible -> {
                out.printf("no team of %d: %s%n", team, impossible.clash());
                figures.put("result", "named shortfall: no team");
            }
            case Solved.OutOfTime() -> figures.put("result", "out of time");
            case Solved.NotNow() -> figures.put("result", "not now");
        }
        figures.put("totalSeconds", way.seconds());
        out.printf("%-28s %8.1f s%n", "all of it", way.seconds());
        return figures;
    }

    /** Forty hours a week over two days: whoever works a good part of both. */
    private UUID asked(UUID engagement, int team, Currency currency, LocalDate saturday) {
        var asked = new TeamAsked(
                "Weekend review",
                List.of(
                        new TeamAsked.Seats(SeatRole.REVIEWER, team - LEADS),
                        new TeamAsked.Seats(SeatRole.LEAD, LEADS)),
                0,
                List.of(),
                List.of(),
                List.of(),
                40,
                saturday,
                saturday.plusDays(1),
                null,
                currency,
                List.of());
        return switch (requests.ask(engagement, asked)) {
            case StaffingRequests.Asking.Asked(UUID id) -> id;
            case StaffingRequests.Asking.NotNow() -> throw new IllegalStateException("nobody can ask");
        };
    }

    private Shortlist drawn(Actor manager, UUID request) {
        return Acting.as(manager, () -> shortlists.of(request, "", false)).orElseThrow();
    }

    /** Whoever fits is compared with the matter's parties on the client's side. */
    private int checked(Stage.Ready ready, UUID request, Shortlist shortlist) {
        List<UUID> all = shortlist.fitting().stream()
                .map(Shortlist.Listed::professionalId)
                .toList();
        for (int from = 0; from < all.size(); from += Clearances.MOST) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + Clearances.MOST));
            Acting.as(ready.manager(), () -> clearances.check(ready.engagement(), some));
        }
        Stage.await(() -> unchecked(ready, all) == 0);
        return (int) drawn(ready.manager(), request).fitting().stream()
                .filter(one -> one.clearance().cleared())
                .count();
    }

    private long unchecked(Stage.Ready ready, List<UUID> all) {
        return Acting.as(ready.manager(), () -> clearances.of(ready.matter(), all)).values().stream()
                .filter(one -> one.verdict() == Clearance.Verdict.UNCHECKED)
                .count();
    }

    private int accepted(Actor owner, Actor manager, Solved.Found found) {
        UUID plan = Acting.as(manager, () -> {
            UUID kept = teams.keep(found);
            teams.propose(kept);
            return kept;
        });
        List<TeamPlan.Seat> seats =
                Acting.as(owner, () -> teams.find(plan)).orElseThrow().seats();
        Acting.as(owner, () -> seats.forEach(seat -> teams.answer(plan, seat.id(), true, "")));
        return seats.size();
    }

    /** Both days from ten to four by the client's clock, when people who work weekends mostly do; the rest is night. */
    private static RosterAsked asked(LocalDate saturday, int need, int night) {
        return new RosterAsked(
                ZONE,
                saturday.atTime(10, 0),
                saturday.plusDays(1).atTime(16, 0),
                2,
                need,
                night,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                1,
                11,
                8,
                8,
                48,
                20,
                0,
                List.of());
    }

    private void roster(
            Way way, Actor manager, UUID request, RosterAsked asked, PrintStream out, Map<String, Object> figures) {
        RosterPlans.Planning planning =
                way.step("roster", () -> Acting.as(manager, () -> rosters.plan(request, asked)));
        if (!(planning instanceof RosterPlans.Planning.Kept(UUID id))) {
            figures.put("result", planning.toString());
            return;
        }
        way.step("published", () -> Acting.as(manager, () -> rosters.publish(id)));
        RosterVersion roster = Acting.as(manager, () -> rosters.find(id)).orElseThrow();
        RosterInside inside = Acting.as(manager, () -> rosters.inside(id)).orElseThrow();
        for (RosterInside.Lack lack : inside.lacks()) {
            out.printf(
                    "short: %s lacks %d %s, held back %s%n",
                    roster.begin(lack.block()).atZone(ZONE),
                    lack.missing(),
                    lack.supervisors() ? "supervisors" : "people",
                    lack.heldBack());
        }
        figures.put("result", inside.lacks().isEmpty() ? "feasible roster" : "named shortfall");
        figures.put("state", roster.state().name());
        figures.put("blocks", roster.blocks());
        figures.put("shortBlocks", roster.shortBlocks());
        figures.put("lacking", roster.lacking());
        figures.put("gap", Math.round(inside.gap() * 10_000) / 10_000.0);
        figures.put("onRoster", inside.loads().size());
        figures.put("rosterSeconds", inside.seconds());
    }

    /** Steps with the time that each takes. */
    private static final class Way {
        private final PrintStream out;
        private final List<Double> seconds = new ArrayList<>();

        Way(PrintStream out) {
            this.out = out;
        }

        <T> T step(String name, Supplier<T> work) {
            long began = System.nanoTime();
            T result = work.get();
            double took = (System.nanoTime() - began) / 1e9;
            seconds.add(took);
            out.printf("%-28s %8.1f s%n", name, took);
            return result;
        }

        double seconds() {
            return Math.round(seconds.stream().mapToDouble(Double::doubleValue).sum() * 10) / 10.0;
        }
    }
}
