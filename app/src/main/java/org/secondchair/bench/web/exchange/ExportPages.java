package org.secondchair.bench.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.secondchair.bench.exchange.Exports;
import org.secondchair.bench.web.BenchFilter;
import org.secondchair.bench.web.Today;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bench as a table, with the filters of the list. */
@Controller
class ExportPages {
    private final Exports exports;
    private final Today today;

    ExportPages(Exports exports, Today today) {
        this.exports = exports;
        this.today = today;
    }

    @GetMapping("/bench/export.xlsx")
    @Requires(value = Permission.SEE_BENCH, stepUp = true)
    void xlsx(ListQuery list, HttpServletResponse response) throws IOException {
        LocalDate day = today.here();
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "bench-" + day + ".xlsx");
        exports.xlsx(BenchFilter.read(list, day), day, response.getOutputStream());
    }

    @GetMapping("/bench/export.csv")
    @Requires(value = Permission.SEE_BENCH, stepUp = true)
    void csv(ListQuery list, HttpServletResponse response) throws IOException {
        LocalDate day = today.here();
        head(response, "text/csv;charset=UTF-8", "bench-" + day + ".csv");
        exports.csv(BenchFilter.read(list, day), day, response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
