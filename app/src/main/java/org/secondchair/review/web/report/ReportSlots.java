package org.secondchair.review.web.report;

import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.matter.MatterTab;
import org.secondchair.review.ProgressReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
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
        return new SlotContent() {
            @Override
            public String slot() {
                return "matter.matter.main";
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public Optional<View.Part> render(SlotContext context) {
                return access.decide(Permission.SEE_REPORT, context.requireSubject()) instanceof Decision.Allowed
                        ? Optional.of(View.part(
                                "review/reportOfMatter",
                                new ReportOfMatter(
                                        context.requireSubject(),
                                        progress.of(context.requireSubject()).decided() > 0)))
                        : Optional.empty();
            }
        };
    }
}
