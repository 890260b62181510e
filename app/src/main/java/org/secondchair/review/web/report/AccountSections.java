package org.secondchair.review.web.report;

import static org.secondchair.review.web.report.Section.Cell;
import static org.secondchair.review.web.report.Section.Figure;
import static org.secondchair.review.web.report.Section.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** Time and money, who saw what, and the head of the log. */
final class AccountSections extends ReportPhrases {
    AccountSections(MondayReport report, Texts texts, Formats formats) {
        super(report, texts, formats);
    }

    Section time() {
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

    Section seen() {
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

    Section log() {
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
}
