package org.secondchair.ui.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Formats;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavGroup;
import org.secondchair.ui.NavSection;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.Templates;
import org.secondchair.ui.Texts;
import org.secondchair.ui.View;
import org.secondchair.ui.Visitor;
import org.secondchair.ui.Visitors;
import org.springframework.beans.factory.ObjectProvider;

/** Gathers for one request what stands around its page. */
final class ChromeMaker {
    private final Texts texts;
    private final Templates templates;
    private final Assets assets;
    private final Clock clock;
    private final boolean dev;
    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<NavEntry> entries;
    private final ObjectProvider<SlotContent> contents;

    ChromeMaker(
            Texts texts,
            Templates templates,
            Assets assets,
            Clock clock,
            boolean dev,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<SlotContent> contents) {
        this.texts = texts;
        this.templates = templates;
        this.assets = assets;
        this.clock = clock;
        this.dev = dev;
        this.visitors = visitors;
        this.entries = entries;
        this.contents = contents;
    }

    Chrome make(HttpServletRequest request, @Nullable Flash flash) {
        return make(request, visitor(request), flash);
    }

    /** For error pages: asks nobody, so that it works when the database is away. */
    Chrome bare(HttpServletRequest request) {
        return make(request, null, null);
    }

    private Chrome make(HttpServletRequest request, @Nullable Visitor visitor, @Nullable Flash flash) {
        Locale locale = visitor == null ? Locale.UK : visitor.locale();
        ZoneId zone = visitor == null ? clock.getZone() : visitor.zone();
        String path = request.getRequestURI();
        boolean partial = Htmx.wantsPart(request);
        List<NavGroup> nav = visitor == null || partial ? List.of() : nav(visitor, path);
        Chrome[] self = new Chrome[1];
        Chrome chrome = new Chrome(
                texts,
                new Formats(locale, zone),
                visitor,
                nav,
                path,
                partial,
                clock.instant(),
                dev,
                flash,
                assets::url,
                (slot, subject) ->
                        visitor == null ? List.of() : fill(self[0], slot, new SlotContext(visitor, subject)));
        self[0] = chrome;
        return chrome;
    }

    private @Nullable Visitor visitor(HttpServletRequest request) {
        Visitors known = visitors.getIfAvailable();
        return known == null ? null : known.visitor(request).orElse(null);
    }

    private List<NavGroup> nav(Visitor visitor, String path) {
        List<NavEntry> visible = entries.stream()
                .filter(entry -> entry.visible().test(visitor))
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::textKey))
                .toList();
        Optional<NavEntry> current = visible.stream()
                .filter(entry -> entry.leadsTo(path))
                .max(Comparator.comparingInt(entry -> entry.href().length()));
        Map<NavSection, List<NavGroup.Line>> lines = new EnumMap<>(NavSection.class);
        for (NavEntry entry : visible) {
            lines.computeIfAbsent(entry.section(), section -> new ArrayList<>())
                    .add(new NavGroup.Line(
                            entry.textKey(),
                            entry.href(),
                            current.filter(entry::equals).isPresent(),
                            entry.count().applyAsInt(visitor)));
        }
        return lines.entrySet().stream()
                .map(section -> new NavGroup(section.getKey(), section.getValue()))
                .toList();
    }

    private List<Content> fill(Chrome chrome, String slot, SlotContext context) {
        return contents.stream()
                .filter(content -> content.slot().equals(slot))
                .sorted(Comparator.comparingInt(SlotContent::order))
                .flatMap(content -> content.render(context).stream())
                .map(part -> templates.content(part.template(), parameters(chrome, part)))
                .toList();
    }

    private static Map<String, Object> parameters(Chrome chrome, View.Part part) {
        return Map.of("chrome", chrome, "page", part.model());
    }
}
