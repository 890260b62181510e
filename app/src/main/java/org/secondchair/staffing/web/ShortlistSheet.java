package org.secondchair.staffing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.paper.SheetColumn;
import org.secondchair.paper.Xlsx;
import org.secondchair.staffing.Judgement;
import org.secondchair.staffing.Shortlist;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Texts;
import org.springframework.stereotype.Component;

/** A shortlist as a workbook: whoever fits, then whoever misses one thing, in the order of the page. */
@Component
class ShortlistSheet {
    private static final List<String> COLUMNS =
            List.of("place", "who", "reference", "rank", "misses", "for", "against", "rate", "currency", "conflicts");

    private final Texts texts;
    private final AuditLog log;
    private final Transactions transactions;

    ShortlistSheet(Texts texts, AuditLog log, Transactions transactions) {
        this.texts = texts;
        this.log = log;
        this.transactions = transactions;
    }

    void write(UUID engagementId, UUID staffingId, Shortlist shortlist, OutputStream out) throws IOException {
        UUID organization = Acting.current().organizationId();
        transactions.write(() -> log.append(
                AuditEvent.of(organization, organization, "staffing.shortlist-exported", staffingId, engagementId)));
        List<Shortlist.Listed> all = Stream.concat(shortlist.fitting().stream(), shortlist.near().stream())
                .toList();
        Iterator<List<Object>> rows = IntStream.range(0, all.size())
                .mapToObj(place -> row(place + 1, all.get(place)))
                .iterator();
        Xlsx.write(
                out,
                text("shortlist"),
                COLUMNS.stream()
                        .map(name -> SheetColumn.of(text("sheet." + name)))
                        .toList(),
                rows);
    }

    private List<Object> row(int place, Shortlist.Listed one) {
        Judgement judged = one.judgement();
        var rate = judged.hourlyRate();
        return Arrays.asList(
                place,
                one.name().isEmpty() ? text("candidate", place) : one.name(),
                one.reference(),
                judged.rank(),
                judged.misses().stream()
                        .map(miss -> text("miss." + lower(miss.rule()), miss.detail()))
                        .collect(Collectors.joining(" ")),
                points(judged, true),
                points(judged, false),
                rate == null ? null : rate.amount(),
                rate == null ? null : rate.currency().getCurrencyCode(),
                text("verdict." + lower(one.clearance().verdict())));
    }

    private String points(Judgement judged, boolean inFavour) {
        return judged.points().stream()
                .filter(point -> point.kind().inFavour() == inFavour)
                .map(point ->
                        text("point." + lower(point.kind()), point.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.UK, "staffing." + key, arguments);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
