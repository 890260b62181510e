package org.secondchair.matter.web;

import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.matter.MatterTab;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.Finder;
import org.secondchair.ui.Found;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatterNavigation {
    @Bean
    NavEntry mattersEntry() {
        return new NavEntry(NavSection.WORK, "matter.nav", "/matters", 10, _ -> true);
    }

    @Bean
    MatterTab matterOverviewTab() {
        return new MatterTab("matter.tab.overview", "", 0, Permission.SEE_MATTER);
    }

    @Bean
    MatterTab matterPartiesTab() {
        return new MatterTab("matter.tab.parties", "/parties", 80, Permission.SEE_MATTER);
    }

    @Bean
    MatterTab matterConflictsTab() {
        return new MatterTab("matter.tab.conflicts", "/conflicts", 82, Permission.DECIDE_CONFLICTS);
    }

    @Bean
    NavEntry conflictRegisterEntry(Access access) {
        return new NavEntry(
                NavSection.HOUSE,
                "matter.register.nav",
                "/conflicts",
                25,
                _ -> access.decide(Permission.KEEP_CONFLICTS) instanceof Decision.Allowed);
    }

    @Bean
    MatterTab matterPeopleTab() {
        return new MatterTab("matter.tab.people", "/people", 90, Permission.SEE_MATTER);
    }

    @Bean
    MatterTab matterRecordTab() {
        return new MatterTab("matter.tab.record", "/record", 95, Permission.SEE_RECORD);
    }

    @Bean
    MatterTab matterWallsTab() {
        return new MatterTab("matter.tab.walls", "/walls", 97, Permission.MANAGE_WALLS);
    }

    @Bean
    Finder matterFinder(Matters matters) {
        return (text, limit) ->
                matters.mine(new Matters.Query(text, false, Matters.Order.NAME, false), null, limit).items().stream()
                        .map(line -> new Found(
                                "matter.found",
                                line.matter().name(),
                                line.matter().number(),
                                "/matters/" + line.matter().id()))
                        .toList();
    }
}
