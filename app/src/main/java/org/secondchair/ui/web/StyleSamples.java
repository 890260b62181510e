package org.secondchair.ui.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.secondchair.kernel.Page;
import org.secondchair.ui.BarChart;
import org.secondchair.ui.BarChart.Bar;
import org.secondchair.ui.LineChart;
import org.secondchair.ui.LineChart.Point;
import org.secondchair.ui.LineChart.Series;
import org.secondchair.ui.LineChart.Tick;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Progress;
import org.secondchair.ui.Tone;

/** The made-up contents of the style page. */
final class StyleSamples {
    private static final int PAGE = 5;
    private static final String[] HOURS = {
        "Fri 18:00",
        "Sat 00:00",
        "Sat 06:00",
        "Sat 12:00",
        "Sat 18:00",
        "Sun 00:00",
        "Sun 06:00",
        "Sun 12:00",
        "Sun 18:00",
        "Mon 00:00"
    };
    private static final List<StylePage.Person> PEOPLE = List.of(
            person(
                    "Rosalind Achterberg",
                    "lead · England & Wales",
                    "11 matters with side letters; Dutch and German",
                    Tone.GOOD,
                    "cleared",
                    4,
                    "62.00"),
            person(
                    "Benedikt Osei",
                    "reviewer · Ghana, New York",
                    "antitrust; overturned 1.1 % over 9,200 documents",
                    Tone.WARN,
                    "waiver asked",
                    3,
                    "38.00"),
            person(
                    "Maite Larrañaga Etxeberria de la Fuente",
                    "reviewer · Spain",
                    "Spanish thread set, 1,240 documents",
                    Tone.GOOD,
                    "cleared",
                    4,
                    "41.50"),
            person(
                    "Ji-ho Baek",
                    "quality control · Korea",
                    "κ 0.83 against adjudicators; privilege",
                    Tone.GOOD,
                    "cleared",
                    3,
                    "55.00"),
            person(
                    "Oyelaran Adeyemi",
                    "reviewer · Nigeria",
                    "energy contracts, 3 years",
                    Tone.BAD,
                    "conflict",
                    0,
                    "36.00"),
            person(
                    "Sigrún Hallsdóttir",
                    "reviewer · Iceland",
                    "Icelandic and Danish",
                    Tone.ACTIVE,
                    "being checked",
                    2,
                    "44.00"),
            person(
                    "Tomás Ferreira",
                    "paralegal · Portugal",
                    "34 min under estimate on average",
                    Tone.GOOD,
                    "cleared",
                    5,
                    "24.00"),
            person(
                    "Karla Sandoval",
                    "privilege · New Mexico",
                    "privilege logs for 6 courts",
                    Tone.PRIVILEGED,
                    "walled off",
                    1,
                    "58.00"));

    private StyleSamples() {}

    static StylePage page(ListQuery list, Instant now, String error) {
        return new StylePage(
                list,
                people(list),
                coded(),
                recall(),
                bars(),
                stacked(),
                works(),
                now,
                ZoneId.of("America/Chicago"),
                error);
    }

    private static Page<StylePage.Person> people(ListQuery list) {
        if (list.text("show").equals("none")) {
            return Page.last(List.of());
        }
        Comparator<StylePage.Person> order = switch (list.sort(List.of("name", "shifts"))) {
            case "shifts" -> Comparator.comparingInt(StylePage.Person::shifts).thenComparing(StylePage.Person::name);
            default -> Comparator.comparing(StylePage.Person::name);
        };
        String text = list.text("q").toLowerCase(Locale.ROOT);
        List<StylePage.Person> all = PEOPLE.stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(text))
                .filter(p -> list.text("state").isEmpty() || p.state().equals(list.text("state")))
                .sorted(list.descending() ? order.reversed() : order)
                .toList();
        String after = list.after();
        int from = 0;
        while (after != null && from < all.size() && !all.get(from++).name().equals(after)) {}
        int to = Math.min(all.size(), from + PAGE);
        return new Page<>(
                all.subList(from, to), to < all.size() ? all.get(to - 1).name() : null);
    }

    private static LineChart coded() {
        double[] share = {0, .06, .24, .33, .55, .64, .82, .91, .97, 1};
        List<Point> done = new ArrayList<>();
        List<Point> plan = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            done.add(Point.of(i * 6, share[i]));
            plan.add(Point.of(i * 6, i / 9.0));
            ticks.add(new Tick(i * 6, HOURS[i]));
        }
        return new LineChart(
                "Documents coded against the deadline",
                "Hour",
                List.of(new Series("Coded", false, done), new Series("Planned", true, plan)),
                1,
                List.of(new Tick(0, "0 %"), new Tick(.5, "50 %"), new Tick(1, "100 %")),
                ticks,
                x -> HOURS[(int) (x / 6)],
                y -> Math.round(y * 100) + " %",
                new Tick(63, "due Mon 09:00"));
    }

    private static LineChart recall() {
        List<Point> points = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double recall = 1 - Math.pow(1 - i / 10.0, 3.2);
            double half = .09 * (1 - i / 13.0) * Math.min(1, i / 2.0);
            points.add(new Point(i * 2000, recall, Math.max(0, recall - half), Math.min(1, recall + half)));
            if (i % 2 == 0) {
                ticks.add(new Tick(i * 2000, i * 2 + " k"));
            }
        }
        return new LineChart(
                "Estimated recall with its 95 % interval",
                "Documents reviewed",
                List.of(new Series("Recall", false, points)),
                1,
                List.of(new Tick(0, "0 %"), new Tick(.5, "50 %"), new Tick(1, "100 %")),
                ticks,
                x -> String.format(Locale.ROOT, "%,d", (long) x),
                y -> String.format(Locale.ROOT, "%.1f %%", y * 100),
                null);
    }

    private static BarChart bars() {
        return new BarChart(
                "Exceptions by cause",
                "Cause",
                "Items",
                List.of(),
                List.of(
                        new Bar("Encrypted", List.of(41.0), "41", "/style?cause=encrypted"),
                        Bar.of("Damaged", 23, "23"),
                        Bar.of("Too deep", 4, "4"),
                        Bar.of("Out of time", 1, "1")));
    }

    private static BarChart stacked() {
        return new BarChart(
                "Coded by site",
                "Site",
                "Documents",
                List.of("Responsive", "Not responsive", "Unsure"),
                List.of(
                        new Bar("Manila", List.of(2100.0, 5200.0, 140.0), "7,440", ""),
                        new Bar("Kraków", List.of(1800.0, 3900.0, 90.0), "5,790", ""),
                        new Bar("Bogotá", List.of(900.0, 2300.0, 210.0), "3,410", "")));
    }

    private static List<Progress> works() {
        return List.of(
                new Progress("Taking in: unpacking and parsing", Tone.ACTIVE, 18_402, 21_344, 212.4, 23),
                new Progress("Counting what is there", Tone.ACTIVE, 5_120, 0, 480, 0),
                new Progress("Ranking", Tone.GOOD, 21_344, 21_344, 0, 0));
    }

    private static StylePage.Person person(
            String name, String note, String why, Tone tone, String state, int shifts, String rate) {
        return new StylePage.Person(name, note, why, tone, state, shifts, rate);
    }
}
