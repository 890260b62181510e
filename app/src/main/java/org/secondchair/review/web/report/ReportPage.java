package org.secondchair.review.web.report;

import java.util.List;
import org.secondchair.matter.Matter;
import org.secondchair.review.report.KeptReport;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Tab;
import org.secondchair.ui.Texts;

/**
 * @param mayExport whether the visitor may take the coded set
 * @param kept reports as they were signed, the newest first
 */
public record ReportPage(Matter matter, MondayReport report, List<Tab> tabs, boolean mayExport, List<Kept> kept) {
    public ReportPage {
        tabs = List.copyOf(tabs);
        kept = List.copyOf(kept);
    }

    /** @param readable whether the visitor may take it; the hashes are shown to all readers of the report */
    public record Kept(KeptReport report, String by, boolean readable) {}

    static ReportPage print(Matter matter, MondayReport report) {
        return new ReportPage(matter, report, List.of(), false, List.of());
    }

    public String base() {
        return "/matters/" + matter.id();
    }

    /** The parts of the report; figures in the reader's way of writing, days in the matter's zone. */
    public List<Section> sections(Texts texts, Formats reader) {
        return new ReportWords(report, texts, new Formats(reader.locale(), matter.timeZone())).sections();
    }

    /** One sentence on where the matter stands. */
    public String state(Texts texts, Formats reader) {
        return texts.get(
                reader.locale(),
                "review.report.state."
                        + report.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                report.work().open(),
                report.work().unsure());
    }
}
