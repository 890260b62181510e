package org.secondchair.review.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.delivery.CodedSets;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the coded set out. Documents leave the house here, hence the fresh proof. */
@Controller
class CodedSetPages {
    private static final String SET = "/matters/{matterId}/coded-set";

    private final CodedSets sets;
    private final ProgressReports progress;
    private final Matters matters;

    CodedSetPages(CodedSets sets, ProgressReports progress, Matters matters) {
        this.sets = sets;
        this.progress = progress;
        this.matters = matters;
    }

    @GetMapping(SET)
    @Requires(Permission.EXPORT_DOCUMENTS)
    View page(@PathVariable UUID matterId) {
        return View.page("review/codedSet", new CodedSetPage(find(matterId), progress.of(matterId)));
    }

    @GetMapping({SET + ".xlsx", "/api" + SET + ".xlsx"})
    @Requires(value = Permission.EXPORT_DOCUMENTS, stepUp = true)
    void xlsx(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "false") boolean notResponsiveToo,
            HttpServletResponse response)
            throws IOException {
        give(
                matterId,
                CodedSets.Form.XLSX,
                notResponsiveToo,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                response);
    }

    @GetMapping({SET + ".csv", "/api" + SET + ".csv"})
    @Requires(value = Permission.EXPORT_DOCUMENTS, stepUp = true)
    void csv(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "false") boolean notResponsiveToo,
            HttpServletResponse response)
            throws IOException {
        give(matterId, CodedSets.Form.CSV, notResponsiveToo, "text/csv;charset=utf-8", response);
    }

    /** Load file (DAT), natives, texts and manifest. */
    @GetMapping({SET + ".zip", "/api" + SET + ".zip"})
    @Requires(value = Permission.EXPORT_DOCUMENTS, stepUp = true)
    void zip(
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "false") boolean notResponsiveToo,
            HttpServletResponse response)
            throws IOException {
        give(matterId, CodedSets.Form.ZIP, notResponsiveToo, "application/zip", response);
    }

    private void give(
            UUID matterId,
            CodedSets.Form form,
            boolean notResponsiveToo,
            String contentType,
            HttpServletResponse response)
            throws IOException {
        Matter matter = find(matterId);
        response.setContentType(contentType);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(
                                "coded set " + matter.number() + "."
                                        + form.name().toLowerCase(Locale.ROOT),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        sets.give(matter, form, notResponsiveToo, response.getOutputStream());
    }

    private Matter find(UUID matterId) {
        return matters.find(matterId).orElseThrow(Refusal::missing);
    }
}
