package org.secondchair.review.web.report;

import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.matter.MatterTab;
import org.secondchair.review.ProgressReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the report on the matter's pages. */
@Configuration(proxyBeanMethods = false)
class ReportSlots {
    @Bean
    MatterTab matterReportTab() {
        return new MatterTab("review.report.tab", "/report", 40, Permission.SEE_REPORT);
    }

    @Bean
    SlotContent reportOfMatter(ProgressReports progress, Access access) {
        return SlotContent.of(
                "matter.matter.main",
                40,
                context -> Optional.of(context.requireSubject())
                        .filter(matter -> access.may(Permission.SEE_REPORT, matter))
                        .map(matter -> View.part(
                                "review/reportOfMatter",
                                new ReportOfMatter(matter, progress.of(matter).decided() > 0))));
    }
}
