package org.secondchair.review.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.report.KeptReport;
import org.secondchair.review.report.KeptReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.vault.Fetched;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Reports as they were signed: what they are, and the very bytes that were put away. */
@Controller
class KeptReportPages {
    private static final String ONE = "/report/kept/{keptId}/report";

    private final KeptReports kept;
    private final Matters matters;
    private final People people;

    KeptReportPages(KeptReports kept, Matters matters, People people) {
        this.kept = kept;
        this.matters = matters;
        this.people = people;
    }

    List<ReportPage.Kept> shown(Matter matter) {
        List<KeptReport> all = kept.of(matter.id());
        Map<UUID, String> names =
                people.names(all.stream().map(KeptReport::by).distinct().toList());
        return all.stream()
                .map(one -> new ReportPage.Kept(one, names.getOrDefault(one.by(), ""), kept.readable(matter, one)))
                .toList();
    }

    /** @param readable whether it is handed out to the asking person */
    record Listed(
            UUID id,
            KeptReport.Occasion occasion,
            Instant at,
            String by,
            String jsonSha256,
            String pdfSha256,
            boolean readable) {}

    /** The reports kept of the matter, the newest first. */
    @GetMapping("/api/matters/{matterId}/review/report/kept")
    @Requires(Permission.SEE_REPORT)
    @ResponseBody
    List<Listed> list(@PathVariable UUID matterId) {
        return shown(find(matterId)).stream()
                .map(one -> new Listed(
                        one.report().id(),
                        one.report().occasion(),
                        one.report().at(),
                        one.by(),
                        one.report().jsonSha256(),
                        one.report().pdfSha256(),
                        one.readable()))
                .toList();
    }

    @GetMapping({"/matters/{matterId}" + ONE + ".pdf", "/api/matters/{matterId}/review" + ONE + ".pdf"})
    @Requires(Permission.SEE_REPORT)
    void pdf(@PathVariable UUID matterId, @PathVariable UUID keptId, HttpServletResponse response) throws IOException {
        give(matterId, keptId, KeptReports.Form.PDF, "application/pdf", "pdf", response);
    }

    @GetMapping({"/matters/{matterId}" + ONE + ".json", "/api/matters/{matterId}/review" + ONE + ".json"})
    @Requires(Permission.SEE_REPORT)
    void json(@PathVariable UUID matterId, @PathVariable UUID keptId, HttpServletResponse response) throws IOException {
        give(matterId, keptId, KeptReports.Form.JSON, "application/json", "json", response);
    }

    private void give(
            UUID matterId, UUID keptId, KeptReports.Form form, String type, String ending, HttpServletResponse response)
            throws IOException {
        Matter matter = find(matterId);
        KeptReport one = kept.of(matterId).stream()
                .filter(report -> report.id().equals(keptId))
                .findFirst()
                .orElseThrow(Refusal::missing);
        byte[] bytes = switch (kept.give(matter, keptId, form).orElseThrow(Refusal::missing)) {
            case Fetched.Content content -> content.plain();
            case Fetched.Absent _, Fetched.Destroyed _ -> throw Refusal.missing();
            case Fetched.Damaged _ -> throw Refusal.because(Refusal.Kind.CONFLICT, "review.report.kept.damaged");
        };
        String day = one.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        attach(response, type, "report " + matter.number() + " as signed " + day + "." + ending, bytes);
    }

    static void attach(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Matter find(UUID matterId) {
        return matters.find(matterId).orElseThrow(Refusal::missing);
    }
}
