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

    private Section done() {
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

    private Section howWell() {
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

    private Section found() {
        MondayReport.Found found = report.found();
        List<String> says = new ArrayList<>();
        if (found.responsive() > 0 && found.responsiveWithheld() + found.responsiveRedact() > 0) {
            says.add(t(
                    "review.report.found.privileged",
                    found.responsive(),
                    found.responsiveWithheld(),
                    found.responsiveRedact()));
        }
        if (report.work().decisions() == 0) {
            says.add(t("review.report.found.none"));
        }
        List<BarChart> charts = new ArrayList<>();
        chart(charts, "issues", found.issues(), "issue");
        chart(charts, "custodians", found.custodians(), "custodian");
        chart(charts, "months", found.months(), "month");
        if (found.undated() > 0) {
            says.add(t("review.report.found.undated", found.undated()));
        }
        return section(
                "found",
                says,
                List.of(
                        new Figure(
                                n(found.responsive()),
                                t("review.report.found.responsive"),
                                coded("responsive", "RESPONSIVE")),
                        new Figure(
                                n(found.notResponsive()),
                                t("review.report.found.not-responsive"),
                                coded("responsive", "NOT_RESPONSIVE")),
                        new Figure(
                                n(found.withheld()), t("review.report.found.withheld"), coded("privilege", "WITHHOLD")),
                        new Figure(n(found.redact()), t("review.report.found.redact"), coded("privilege", "REDACT")),
                        new Figure(n(found.hot()), t("review.report.found.hot"), coded("hot", "yes"))),
                List.of(),
                charts,
                List.of());
    }

    private void chart(List<BarChart> charts, String what, List<MondayReport.Count> counts, String filter) {
        if (!counts.isEmpty()) {
            charts.add(new BarChart(
                    t("review.report.found." + what),
                    t("review.report.found." + what + ".of"),
                    t("review.report.documents"),
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
                        ? t("review.report.says." + digest.of().toLowerCase(Locale.ROOT))
                        : t("review.report.says.issue", digest.issue());
                quotes.add(new Section.Quotes(
                        title,
                        t("review.report.says.read", digest.read(), digest.documents()),
                        "",
                        quotes(digest.passages())));
            }
        }
        for (MondayReport.Hot hot : content.hot()) {
            String label = hot.label();
            quotes.add(
                    label == null
                            ? new Section.Quotes(
                                    t(
                                            "review.report.says.hot.document",
                                            hot.number(),
                                            t("review.report.says.hot.privileged")),
                                    "",
                                    document(hot.documentId()),
                                    List.of())
                            : new Section.Quotes(
                                    t("review.report.says.hot.document", hot.number(), label),
                                    note(hot),
                                    document(hot.documentId()),
                                    quotes(hot.summary())));
        }
        List<String> says = new ArrayList<>();
        says.add(t(quotes.isEmpty() ? "review.report.says.nothing" : "review.report.says.lead"));
        if (content.moreHot() > 0) {
            says.add(t("review.report.says.hot.more", content.moreHot()));
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
                            ? t("review.report.time.first", formats.dateTime(time.firstIn()))
                            : t(
                                    "review.report.time.span",
                                    formats.dateTime(time.firstIn()),
                                    formats.dateTime(time.lastDecision()),
                                    formats.duration(Duration.between(time.firstIn(), time.lastDecision()))));
            says.add(t("review.report.time.measured", hours(time.readingSeconds())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MondayReport.Cost cost : report.cost()) {
            String unit = cost.unit().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(List.of(
                    new Cell(cost.title(), "/engagements/" + cost.engagementId()),
                    Cell.of(cost.provider()),
                    Cell.of(formats.date(cost.dueAt())),
                    Cell.of(t(
                            "review.report.cost.how." + unit,
                            formats.money(cost.rate()),
                            cost.documents(),
                            hours(cost.seconds()))),
                    Cell.of(formats.money(cost.amount()))));
        }
        if (rows.isEmpty()) {
            says.add(t("review.report.cost.none"));
        } else {
            says.add(t("review.report.cost.counts"));
        }
        List<Table> tables = rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        t("review.report.cost.title"),
                        List.of(
                                t("review.report.cost.engagement"),
                                t("review.report.cost.provider"),
                                t("review.report.cost.due"),
                                t("review.report.cost.how"),
                                t("review.report.cost.amount")),
                        List.of(false, false, false, false, true),
                        rows,
                        ""));
        return section("time", says, List.of(), tables, List.of(), List.of());
    }

    private Section seen() {
        MondayReport.Seen seen = report.seen();
        if (seen == null) {
            return section("seen", List.of(t("review.report.seen.hidden")), List.of(), List.of(), List.of(), List.of());
        }
        String record = base + "/record?show=views";
        return section(
                "seen",
                List.of(t(seen.people().isEmpty() ? "review.report.seen.nobody" : "review.report.seen.lead")),
                List.of(
                        new Figure(n(seen.documents()), t("review.report.seen.documents"), record),
                        new Figure(n(seen.viewed()), t("review.report.seen.viewed"), record),
                        new Figure(n(seen.sentAhead()), t("review.report.seen.ahead"), record),
                        new Figure(n(seen.people().size()), t("review.report.seen.people"), record)),
                seen.people().isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                t("review.report.seen.by"),
                                List.of(
                                        t("review.report.person"),
                                        t("review.report.organization"),
                                        t("review.report.documents"),
                                        t("review.report.seen.viewed"),
                                        t("review.report.seen.ahead")),
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
            says.add(t("review.report.log.none"));
        } else {
            says.add(t("review.report.log.head", log.organization(), size, formats.exact(at, formats.zone())));
            says.add(t("review.report.log.fingerprint", text(log.fingerprint())));
            says.add(t("review.report.log.root", text(log.root())));
        }
        says.add(t("review.report.log.key", log.key()));
        says.add(t("review.report.log.verify", log.key().substring(0, 16)));
        return section("log", says, List.of(), List.of(), List.of(), List.of());
    }

    private Section section(
            String id,
            List<String> says,
            List<Figure> figures,
            List<Table> tables,
            List<BarChart> charts,
            List<Section.Quotes> quotes) {
        return new Section(id, t("review.report." + id), says, figures, tables, charts, quotes);
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
                ? t("review.report.share", of(measure), formats.percent(measure.low()), formats.percent(measure.high()))
                : t("review.report.well.not-measured");
    }

    private String of(Measure measure) {
        return t("review.report.of", measure.hits(), measure.n());
    }

    private String interval(Measure measure) {
        return t("review.report.interval", formats.percent(measure.low()), formats.percent(measure.high()));
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
        return texts.get(formats.locale(), key, arguments);
    }
}
