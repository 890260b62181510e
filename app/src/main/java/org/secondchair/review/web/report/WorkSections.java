package org.secondchair.review.web.report;

import static org.secondchair.review.web.report.Section.Cell;
import static org.secondchair.review.web.report.Section.Figure;
import static org.secondchair.review.web.report.Section.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.secondchair.review.report.Measure;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** What came in, what was done with it, and how well. */
final class WorkSections extends ReportPhrases {
    WorkSections(MondayReport report, Texts texts, Formats formats) {
        super(report, texts, formats);
    }

    Section cameIn() {
        MondayReport.CameIn in = report.cameIn();
        List<String> says = new ArrayList<>();
        says.add(
                in.in() == 0
                        ? t("review.report.in.none")
                        : t(
                                "review.report.in.sum",
                                in.in(),
                                in.processed(),
                                in.excepted(),
                                in.deduplicated(),
                                in.filtered(),
                                in.waiting()));
        if (in.in() > 0) {
            says.add(t("review.report.in.documents", in.processed(), in.containers(), in.documents()));
            says.add(t(in.addsUp() ? "review.report.in.adds-up" : "review.report.in.open"));
        }
        List<Table> tables = new ArrayList<>();
        if (!in.exceptedByCause().isEmpty()) {
            tables.add(new Table(
                    t("review.report.in.exceptions.title"),
                    List.of(t("review.report.in.cause"), t("review.report.in.files")),
                    List.of(false, true),
                    in.exceptedByCause().entrySet().stream()
                            .map(cause -> List.of(
                                    new Cell(cause(cause.getKey()), base + "/exceptions?cause=" + cause.getKey()),
                                    Cell.of(n(cause.getValue()))))
                            .toList(),
                    ""));
        }
        if (!in.sources().isEmpty()) {
            tables.add(new Table(
                    t("review.report.in.sources"),
                    List.of(
                            t("review.report.in.source"),
                            t("review.report.custodian"),
                            t("review.report.in.at"),
                            t("review.report.in.by"),
                            t("review.report.in.in"),
                            t("review.report.documents"),
                            t("review.report.in.exceptions")),
                    List.of(false, false, false, false, true, true, true),
                    in.sources().stream()
                            .map(source -> List.of(
                                    new Cell(source.name(), base + "/collections"),
                                    Cell.of(source.custodian()),
                                    Cell.of(formats.dateTime(source.at())),
                                    Cell.of(source.by()),
                                    Cell.of(n(source.in())),
                                    Cell.of(n(source.documents())),
                                    Cell.of(n(source.excepted()))))
                            .toList(),
                    ""));
        }
        return section(
                "came-in",
                says,
                List.of(
                        new Figure(n(in.in()), t("review.report.in.in"), base + "/collections"),
                        new Figure(n(in.documents()), t("review.report.documents"), base + "/search"),
                        new Figure(n(in.deduplicated()), t("review.report.in.deduplicated"), base + "/collections"),
                        new Figure(n(in.excepted()), t("review.report.in.exceptions"), base + "/exceptions")),
                tables,
                List.of(),
                List.of());
    }

    Section done() {
        MondayReport.Work work = report.work();
        List<String> says = new ArrayList<>();
        if (work.openedAt() == null) {
            says.add(t("review.report.done.not-opened"));
        } else {
            says.add(t("review.report.done.opened", formats.dateTime(work.openedAt()), work.protocolVersion()));
            if (work.closedAt() != null) {
                says.add(t("review.report.done.closed", formats.dateTime(work.closedAt())));
            }
            if (!work.everybody()) {
                says.add(t("review.report.done.own"));
            }
        }
        List<Table> tables = work.openedAt() == null
                ? List.of()
                : List.of(new Table(
                        t("review.report.done.reviewers"),
                        List.of(
                                t("review.report.person"),
                                t("review.report.organization"),
                                t("review.report.documents"),
                                t("review.report.done.checks"),
                                t("review.report.time.hours"),
                                t("review.report.done.per-hour"),
                                t("review.report.done.overturned")),
                        List.of(false, false, true, true, true, true, true),
                        work.reviewers().stream()
                                .map(one -> List.of(
                                        Cell.of(one.name()),
                                        Cell.of(one.organization()),
                                        new Cell(
                                                n(one.documents()),
                                                coded("by", one.personId().toString())),
                                        Cell.of(n(one.checks())),
                                        Cell.of(hours(one.seconds())),
                                        Cell.of(one.seconds() == 0 ? "–" : n(Math.round(one.perHour()))),
                                        Cell.of(share(one.overturned()))))
                                .toList(),
                        t("review.report.done.nobody")));
        return section(
                "done",
                says,
                List.of(
                        new Figure(
                                n(work.decided()) + " / " + n(work.documents()),
                                t("review.report.done.decided"),
                                coded("", "")),
                        new Figure(n(work.open()), t("review.report.done.open"), base + "/review"),
                        new Figure(n(work.unsure()), t("review.report.done.unsure"), coded("responsive", "UNSURE")),
                        new Figure(n(work.checks()), t("review.report.done.checked"), coded("checked", "yes")),
                        new Figure(n(work.people()), t("review.report.done.people"), base + "/review")),
                tables,
                List.of(),
                List.of());
    }

    Section howWell() {
        MondayReport.HowWell well = report.howWell();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(measure("review.report.well.overturned", well.overturned(), coded("overturned", "yes")));
        rows.add(measure("review.report.well.of-responsive", well.ofResponsive(), ""));
        rows.add(measure("review.report.well.of-not-responsive", well.ofNotResponsive(), ""));
        rows.add(measure("review.report.well.of-privilege", well.ofPrivilege(), ""));
        rows.add(measure("review.report.well.elusion", well.elusion(), ""));
        rows.add(measure("review.report.well.recall", well.recall(), ""));
        List<String> says = new ArrayList<>();
        says.add(t("review.report.well.confidence"));
        if (well.leftBehind() != null) {
            says.add(t(
                    "review.report.well.left",
                    Math.round(well.leftBehind().estimate()),
                    Math.round(well.leftBehind().low()),
                    Math.round(Math.ceil(well.leftBehind().high()))));
        }
        if (well.recall().measured()) {
            says.add(t("review.report.well.recall.how", Long.toString(well.recallSeed())));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                t("review.report.well.measures"),
                List.of(
                        t("review.report.well.measure"),
                        t("review.report.well.estimate"),
                        t("review.report.well.interval"),
                        t("review.report.well.n")),
                List.of(false, true, true, true),
                rows,
                ""));
        if (!well.samples().isEmpty()) {
            tables.add(new Table(
                    t("review.report.well.samples"),
                    List.of(
                            t("review.report.well.sample"),
                            t("review.report.well.drawn"),
                            t("review.report.well.decided"),
                            t("review.report.well.population"),
                            t("review.report.well.seed")),
                    List.of(false, false, true, true, false),
                    well.samples().stream()
                            .map(sample -> List.of(
                                    Cell.of(texts.get(
                                            formats.locale(),
                                            "review.sample." + sample.kind().toLowerCase(Locale.ROOT))),
                                    Cell.of(formats.dateTime(sample.drawnAt())),
                                    Cell.of(n(sample.decided()) + " / " + n(sample.size())),
                                    Cell.of(n(sample.population())),
                                    Cell.of(sample.seed())))
                            .toList(),
                    ""));
        }
        return section("how-well", says, List.of(), tables, List.of(), List.of());
    }

    private List<Cell> measure(String key, Measure measure, String href) {
        if (!measure.measured()) {
            Measure.Missing missing = measure.missing();
            String why = missing == null
                    ? ""
                    : t("review.report.well.missing."
                            + missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return List.of(Cell.of(t(key)), Cell.of(t("review.report.well.not-measured")), Cell.of(why), Cell.of("–"));
        }
        return List.of(
                new Cell(t(key), href),
                Cell.of(formats.percent(measure.estimate())),
                Cell.of(interval(measure)),
                Cell.of(measure.hits() == 0 && key.endsWith("recall") ? n(measure.n()) : of(measure)));
    }
}
