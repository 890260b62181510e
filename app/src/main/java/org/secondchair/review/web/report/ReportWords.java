package org.secondchair.review.web.report;

import static org.secondchair.review.web.report.Section.Cell;
import static org.secondchair.review.web.report.Section.Figure;
import static org.secondchair.review.web.report.Section.Table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.review.report.Measure;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.BarChart;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** Puts the report into words: one place for page and print, so that both say the same. */
final class ReportWords {
    private static final String KEY = "review.report.";

    private final MondayReport report;
    private final Texts texts;
    private final Formats formats;
    private final String base;

    /** @param formats with the matter's time zone */
    ReportWords(MondayReport report, Texts texts, Formats formats) {
        this.report = report;
        this.texts = texts;
        this.formats = formats;
        this.base = "/matters/" + report.matterId();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(cameIn());
        sections.add(done());
        sections.add(howWell());
        sections.add(found());
        MondayReport.Content content = report.content();
        if (content != null) {
            sections.add(says(content));
        }
        sections.add(time());
        sections.add(seen());
        sections.add(log());
        return sections;
    }

    private Section cameIn() {
        MondayReport.CameIn in = report.cameIn();
        List<String> says = new ArrayList<>();
        says.add(
                in.in() == 0
                        ? t("in.none")
                        : t(
                                "in.sum",
                                in.in(),
                                in.processed(),
                                in.excepted(),
                                in.deduplicated(),
                                in.filtered(),
                                in.waiting()));
        if (in.in() > 0) {
            says.add(t("in.documents", in.processed(), in.containers(), in.documents()));
            says.add(t(in.addsUp() ? "in.adds-up" : "in.open"));
        }
        List<Table> tables = new ArrayList<>();
        if (!in.exceptedByCause().isEmpty()) {
            tables.add(new Table(
                    t("in.exceptions.title"),
                    List.of(t("in.cause"), t("in.files")),
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
                    t("in.sources"),
                    List.of(
                            t("in.source"),
                            t("custodian"),
                            t("in.at"),
                            t("in.by"),
                            t("in.in"),
                            t("documents"),
                            t("in.exceptions")),
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
                        new Figure(n(in.in()), t("in.in"), base + "/collections"),
                        new Figure(n(in.documents()), t("documents"), base + "/search"),
                        new Figure(n(in.deduplicated()), t("in.deduplicated"), base + "/collections"),
                        new Figure(n(in.excepted()), t("in.exceptions"), base + "/exceptions")),
                tables,
                List.of(),
                List.of());
    }

    private Section done() {
        MondayReport.Work work = report.work();
        List<String> says = new ArrayList<>();
        if (work.openedAt() == null) {
            says.add(t("done.not-opened"));
        } else {
            says.add(t("done.opened", formats.dateTime(work.openedAt()), work.protocolVersion()));
            if (work.closedAt() != null) {
                says.add(t("done.closed", formats.dateTime(work.closedAt())));
            }
            if (!work.everybody()) {
                says.add(t("done.own"));
            }
        }
        List<Table> tables = work.openedAt() == null
                ? List.of()
                : List.of(new Table(
                        t("done.reviewers"),
                        List.of(
                                t("person"),
                                t("organization"),
                                t("documents"),
                                t("done.checks"),
                                t("time.hours"),
                                t("done.per-hour"),
                                t("done.overturned")),
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
                        t("done.nobody")));
        return section(
                "done",
                says,
                List.of(
                        new Figure(n(work.decided()) + " / " + n(work.documents()), t("done.decided"), coded("", "")),
                        new Figure(n(work.open()), t("done.open"), base + "/review"),
                        new Figure(n(work.unsure()), t("done.unsure"), coded("responsive", "UNSURE")),
                        new Figure(n(work.checks()), t("done.checked"), coded("checked", "yes")),
                        new Figure(n(work.people()), t("done.people"), base + "/review")),
                tables,
                List.of(),
                List.of());
    }

    private Section howWell() {
        MondayReport.HowWell well = report.howWell();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(measure("well.overturned", well.overturned(), coded("overturned", "yes")));
        rows.add(measure("well.of-responsive", well.ofResponsive(), ""));
        rows.add(measure("well.of-not-responsive", well.ofNotResponsive(), ""));
        rows.add(measure("well.of-privilege", well.ofPrivilege(), ""));
        rows.add(measure("well.elusion", well.elusion(), ""));
        rows.add(measure("well.recall", well.recall(), ""));
        List<String> says = new ArrayList<>();
        says.add(t("well.confidence"));
        if (well.leftBehind() != null) {
            says.add(t(
                    "well.left",
                    Math.round(well.leftBehind().estimate()),
                    Math.round(well.leftBehind().low()),
                    Math.round(Math.ceil(well.leftBehind().high()))));
        }
        if (well.recall().measured()) {
            says.add(t("well.recall.how", Long.toString(well.recallSeed())));
        }
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                t("well.measures"),
                List.of(t("well.measure"), t("well.estimate"), t("well.interval"), t("well.n")),
                List.of(false, true, true, true),
                rows,
                ""));
        if (!well.samples().isEmpty()) {
            tables.add(new Table(
                    t("well.samples"),
                    List.of(t("well.sample"), t("well.drawn"), t("well.decided"), t("well.population"), t("well.seed")),
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
                    : t("well.missing."
                            + missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return List.of(Cell.of(t(key)), Cell.of(t("well.not-measured")), Cell.of(why), Cell.of("–"));
        }
        return List.of(
                new Cell(t(key), href),
                Cell.of(formats.percent(measure.estimate())),
                Cell.of(interval(measure)),
                Cell.of(measure.hits() == 0 && key.endsWith("recall") ? n(measure.n()) : of(measure)));
    }

    private Section found() {
        MondayReport.Found found = report.found();
        List<String> says = new ArrayList<>();
        if (found.responsive() > 0 && found.responsiveWithheld() + found.responsiveRedact() > 0) {
            says.add(t("found.privileged", found.responsive(), found.responsiveWithheld(), found.responsiveRedact()));
        }
        if (report.work().decisions() == 0) {
            says.add(t("found.none"));
        }
        List<BarChart> charts = new ArrayList<>();
        chart(charts, "issues", found.issues(), "issue");
        chart(charts, "custodians", found.custodians(), "custodian");
        chart(charts, "months", found.months(), "month");
        if (found.undated() > 0) {
            says.add(t("found.undated", found.undated()));
        }
        return section(
                "found",
                says,
                List.of(
                        new Figure(n(found.responsive()), t("found.responsive"), coded("responsive", "RESPONSIVE")),
                        new Figure(
                                n(found.notResponsive()),
                                t("found.not-responsive"),
                                coded("responsive", "NOT_RESPONSIVE")),
                        new Figure(n(found.withheld()), t("found.withheld"), coded("privilege", "WITHHOLD")),
                        new Figure(n(found.redact()), t("found.redact"), coded("privilege", "REDACT")),
                        new Figure(n(found.hot()), t("found.hot"), coded("hot", "yes"))),
                List.of(),
                charts,
                List.of());
    }

    private void chart(List<BarChart> charts, String what, List<MondayReport.Count> counts, String filter) {
        if (!counts.isEmpty()) {
            charts.add(new BarChart(
                    t("found." + what),
                    t("found." + what + ".of"),
                    t("documents"),
                    List.of(),
                    counts.stream()
                            .map(count -> new BarChart.Bar(
                                    count.name(),
                                    List.of((double) count.documents()),
                                    n(count.documents()),
                                    filter.equals("issue") ? coded(filter, count.name()) : ""))
                            .toList()));
        }
    }

    private Section says(MondayReport.Content content) {
        List<Section.Quotes> quotes = new ArrayList<>();
        for (MondayReport.Digest digest : content.digests()) {
            if (!digest.passages().isEmpty()) {
                String title = digest.issue() == null
                        ? t("says." + digest.of().toLowerCase(Locale.ROOT))
                        : t("says.issue", digest.issue());
                quotes.add(new Section.Quotes(
                        title, t("says.read", digest.read(), digest.documents()), "", quotes(digest.passages())));
            }
        }
        for (MondayReport.Hot hot : content.hot()) {
            String label = hot.label();
            quotes.add(
                    label == null
                            ? new Section.Quotes(
                                    t("says.hot.document", hot.number(), t("says.hot.privileged")),
                                    "",
                                    document(hot.documentId()),
                                    List.of())
                            : new Section.Quotes(
                                    t("says.hot.document", hot.number(), label),
                                    note(hot),
                                    document(hot.documentId()),
                                    quotes(hot.summary())));
        }
        List<String> says = new ArrayList<>();
        says.add(t(quotes.isEmpty() ? "says.nothing" : "says.lead"));
        if (content.moreHot() > 0) {
            says.add(t("says.hot.more", content.moreHot()));
        }
        return section("says", says, List.of(), List.of(), List.of(), quotes);
    }

    private String note(MondayReport.Hot hot) {
        List<String> parts = new ArrayList<>();
        if (hot.datedAt() != null) {
            parts.add(formats.dateTime(hot.datedAt()));
        }
        parts.addAll(hot.custodians());
        parts.addAll(hot.issues());
        return String.join(" · ", parts);
    }

    private List<Section.Quote> quotes(List<MondayReport.Passage> passages) {
        return passages.stream()
                .map(passage -> new Section.Quote(
                        passage.text(),
                        passage.number(),
                        document(passage.documentId()) + "?from=" + passage.start() + "&to=" + passage.end()
                                + "#place"))
                .toList();
    }

    private Section time() {
        MondayReport.Time time = report.time();
        List<String> says = new ArrayList<>();
        if (time.firstIn() != null) {
            says.add(
                    time.lastDecision() == null
                            ? t("time.first", formats.dateTime(time.firstIn()))
                            : t(
                                    "time.span",
                                    formats.dateTime(time.firstIn()),
                                    formats.dateTime(time.lastDecision()),
                                    formats.duration(Duration.between(time.firstIn(), time.lastDecision()))));
            says.add(t("time.measured", hours(time.readingSeconds())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MondayReport.Cost cost : report.cost()) {
            String unit = cost.unit().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(List.of(
                    new Cell(cost.title(), "/engagements/" + cost.engagementId()),
                    Cell.of(cost.provider()),
                    Cell.of(formats.date(cost.dueAt())),
                    Cell.of(t("cost.how." + unit, formats.money(cost.rate()), cost.documents(), hours(cost.seconds()))),
                    Cell.of(formats.money(cost.amount()))));
        }
        if (rows.isEmpty()) {
            says.add(t("cost.none"));
        } else {
            says.add(t("cost.counts"));
        }
        List<Table> tables = rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        t("cost.title"),
                        List.of(
                                t("cost.engagement"),
                                t("cost.provider"),
                                t("cost.due"),
                                t("cost.how"),
                                t("cost.amount")),
                        List.of(false, false, false, false, true),
                        rows,
                        ""));
        return section("time", says, List.of(), tables, List.of(), List.of());
    }

    private Section seen() {
        MondayReport.Seen seen = report.seen();
        if (seen == null) {
            return section("seen", List.of(t("seen.hidden")), List.of(), List.of(), List.of(), List.of());
        }
        String record = base + "/record?show=views";
        return section(
                "seen",
                List.of(t(seen.people().isEmpty() ? "seen.nobody" : "seen.lead")),
                List.of(
                        new Figure(n(seen.documents()), t("seen.documents"), record),
                        new Figure(n(seen.viewed()), t("seen.viewed"), record),
                        new Figure(n(seen.sentAhead()), t("seen.ahead"), record),
                        new Figure(n(seen.people().size()), t("seen.people"), record)),
                seen.people().isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                t("seen.by"),
                                List.of(
                                        t("person"),
                                        t("organization"),
                                        t("documents"),
                                        t("seen.viewed"),
                                        t("seen.ahead")),
                                List.of(false, false, true, true, true),
                                seen.people().stream()
                                        .map(one -> List.of(
                                                new Cell(one.name(), record + "&person=" + one.personId()),
                                                Cell.of(one.organization()),
                                                Cell.of(n(one.documents())),
                                                Cell.of(n(one.viewed())),
                                                Cell.of(n(one.sentAhead()))))
                                        .toList(),
                                "")),
                List.of(),
                List.of());
    }

    private Section log() {
        MondayReport.Log log = report.log();
        List<String> says = new ArrayList<>();
        Long size = log.size();
        Instant at = log.headAt();
        if (size == null || at == null) {
            says.add(t("log.none"));
        } else {
            says.add(t("log.head", log.organization(), size, formats.exact(at, formats.zone())));
            says.add(t("log.fingerprint", text(log.fingerprint())));
            says.add(t("log.root", text(log.root())));
        }
        says.add(t("log.key", log.key()));
        says.add(t("log.verify", log.key().substring(0, 16)));
        return section("log", says, List.of(), List.of(), List.of(), List.of());
    }

    private Section section(
            String id,
            List<String> says,
            List<Figure> figures,
            List<Table> tables,
            List<BarChart> charts,
            List<Section.Quotes> quotes) {
        return new Section(id, t(id), says, figures, tables, charts, quotes);
    }

    private String document(UUID id) {
        return base + "/documents/" + id;
    }

    /** The list of coded documents. */
    private String coded(String filter, String value) {
        String path = base + "/review/documents";
        return filter.isEmpty() ? path : path + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String cause(String cause) {
        return texts.get(formats.locale(), "corpus.cause." + cause.toLowerCase(Locale.ROOT));
    }

    private String share(Measure measure) {
        return measure.measured()
                ? t("share", of(measure), formats.percent(measure.low()), formats.percent(measure.high()))
                : t("well.not-measured");
    }

    private String of(Measure measure) {
        return t("of", measure.hits(), measure.n());
    }

    private String interval(Measure measure) {
        return t("interval", formats.percent(measure.low()), formats.percent(measure.high()));
    }

    private String hours(long seconds) {
        return formats.number(seconds / 3600.0, 2);
    }

    private String n(long number) {
        return formats.number(number);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String t(String key, Object... arguments) {
        return texts.get(formats.locale(), KEY + key, arguments);
    }
}
