package org.secondchair.review.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.ViewKind;
import org.secondchair.audit.Views;
import org.secondchair.corpus.Documents;
import org.secondchair.kernel.Sha256;
import org.secondchair.matter.Matter;
import org.secondchair.paper.Csv;
import org.secondchair.paper.Dat;
import org.secondchair.paper.SheetColumn;
import org.secondchair.paper.Xlsx;
import org.secondchair.review.report.ControlNumbers;
import org.secondchair.review.report.Summaries;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Texts;
import org.secondchair.vault.BlobDamaged;
import org.secondchair.vault.Opened;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives out the coded set of a matter, as it was decided at the moment of asking. The record learns that it began before
 * the first byte leaves, and what left when the last one has: a set that was broken off has the first line alone.
 */
@Component
public class CodedSets {
    /** The forms in which the set is given. */
    public enum Form {
        XLSX,
        CSV,
        /** Load file, natives, texts, manifest. */
        ZIP
    }

    /** Without the paths, since no files go with a sheet. */
    private static final List<Field> SHEET = Stream.of(Field.values())
            .filter(field -> field != Field.NATIVEPATH && field != Field.TEXTPATH && field != Field.ENDBATES)
            .toList();

    private final Documents documents;
    private final Summaries summaries;
    private final SetStore store;
    private final Access access;
    private final Views views;
    private final AuditLog log;
    private final Transactions transactions;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    CodedSets(
            Documents documents,
            Summaries summaries,
            SetStore store,
            Access access,
            Views views,
            AuditLog log,
            Transactions transactions,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.summaries = summaries;
        this.store = store;
        this.access = access;
        this.views = views;
        this.log = log;
        this.transactions = transactions;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param notResponsiveToo documents coded as not responsive as well; otherwise they are only counted
     * @param out stays open
     */
    public void give(Matter matter, Form form, boolean notResponsiveToo, OutputStream out) throws IOException {
        tell(matter, "coded-set-begun", Map.of("form", form.name(), "notResponsiveToo", notResponsiveToo));
        SetWalk.Plan plan = plan(matter, notResponsiveToo);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("form", form.name());
        switch (form) {
            case XLSX -> told.putAll(sheet(plan, out, this::xlsx));
            case CSV -> told.putAll(sheet(plan, out, this::csv));
            case ZIP -> told.putAll(zip(plan, out));
        }
        tell(matter, "coded-set-given", told);
    }

    private SetWalk.Plan plan(Matter matter, boolean notResponsiveToo) {
        String moment = store.now();
        List<UUID> privileged = store.privileged(matter.id(), moment);
        Set<String> hashes = new HashSet<>();
        for (int from = 0; from < privileged.size(); from += 1_000) {
            documents
                    .find(matter.id(), privileged.subList(from, Math.min(privileged.size(), from + 1_000)))
                    .forEach(document -> hashes.add(document.sha256()));
        }
        return new SetWalk.Plan(
                matter, notResponsiveToo, moment, documents.count(matter.id()), hashes, ControlNumbers.of(matter));
    }

    /**
     * @param handing whether this walk hands content out; a second one over the same set does not count again
     * @param summarized whether rows carry summaries
     */
    private SetWalk walk(SetWalk.Plan plan, boolean handing, boolean summarized) {
        Matter matter = plan.matter();
        return new SetWalk(
                plan,
                documents,
                summaries,
                store,
                () -> access.may(Permission.EXPORT_DOCUMENTS, matter.id()),
                given -> {
                    if (handing) {
                        views.record(matter.organizationId(), matter.id(), given, ViewKind.DELIVERED);
                    }
                },
                summarized);
    }

    private interface Sheet {
        void write(SetWalk.Plan plan, Iterator<List<@Nullable Object>> rows, OutputStream out) throws IOException;
    }

    private Map<String, Object> sheet(SetWalk.Plan plan, OutputStream out, Sheet sheet) throws IOException {
        SetWalk walk = walk(plan, true, true);
        var hashed = new DigestOutputStream(out, Sha256.digest());
        sheet.write(plan, mapped(walk, row -> values(plan, row)), hashed);
        hashed.flush();
        Map<String, Object> told = new LinkedHashMap<>(walk.counts().told());
        told.put("sha256", HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
        return told;
    }

    private void xlsx(SetWalk.Plan plan, Iterator<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        List<SheetColumn> columns = SHEET.stream()
                .map(field -> new SheetColumn(head(field), field.widthChars()))
                .toList();
        Xlsx.write(out, plan.matter().number(), columns, rows);
    }

    private void csv(SetWalk.Plan plan, Iterator<List<@Nullable Object>> rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Csv.forPeople(writer, SHEET.stream().map(this::head).toList(), rows);
        writer.flush();
    }

    private String head(Field field) {
        return texts.get(Locale.UK, "review.set.field." + field.name().toLowerCase(Locale.ROOT));
    }

    private static List<@Nullable Object> values(SetWalk.Plan plan, SetRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : SHEET) {
            values.add(field.value(row, plan.matter().timeZone(), false));
        }
        return values;
    }

    /** Natives and texts first, so that the load file can say what could not be read back. */
    private Map<String, Object> zip(SetWalk.Plan plan, OutputStream out) throws IOException {
        try (Packing packing = new Packing(out)) {
            Map<String, String> damaged = new HashMap<>();
            SetWalk files = walk(plan, true, false);
            while (files.hasNext()) {
                SetRow row = files.next();
                String text = row.textPath();
                if (text != null) {
                    packing.add(text, to -> to.write(row.text().getBytes(StandardCharsets.UTF_8)));
                }
                String path = row.nativePath();
                if (path != null) {
                    original(packing, row, path, damaged);
                }
            }
            packing.add("coded-set.dat", to -> loadFile(plan, damaged, to));
            String list = packing.addList("manifest.csv");
            Map<String, Object> manifest = new LinkedHashMap<>();
            manifest.put("matter", plan.matter().name());
            manifest.put("number", plan.matter().number());
            manifest.put("madeAt", clock.instant().toString());
            manifest.put("counts", files.counts().told());
            manifest.put("rows", files.counts().rows());
            manifest.put("unreadable", damaged.size());
            manifest.put("files", packing.files() - 1);
            manifest.put("manifestCsvSha256", list);
            String hash = packing.add("manifest.json", to -> to.write(json.writeValueAsBytes(manifest)));
            packing.finish();
            Map<String, Object> told = new LinkedHashMap<>(files.counts().told());
            told.put("files", packing.files());
            told.put("bytes", packing.bytes());
            told.put("manifest", hash);
            return told;
        }
    }

    private void original(Packing packing, SetRow row, String path, Map<String, String> damaged) throws IOException {
        switch (documents.original(row.document())) {
            case Opened.Content content -> {
                try (InputStream in = content.plain()) {
                    packing.add(path, to -> {
                        try {
                            in.transferTo(to);
                        } catch (BlobDamaged e) {
                            damaged.put(row.number(), "native damaged, cut short");
                        }
                    });
                }
            }
            case Opened.Absent _, Opened.Damaged _, Opened.Destroyed _ -> damaged.put(row.number(), "native damaged");
        }
    }

    private void loadFile(SetWalk.Plan plan, Map<String, String> damaged, OutputStream out) throws IOException {
        List<String> heads = Stream.of(Field.values()).map(Field::name).toList();
        Dat.write(out, Dat.Encoding.UTF_8_WITH_MARK, heads, mapped(walk(plan, false, true), row -> {
            List<String> values = new ArrayList<>();
            for (Field field : Field.values()) {
                Object value = field.value(row, plan.matter().timeZone(), true);
                String text = value == null ? "" : unpaired(value.toString());
                values.add(
                        field == Field.STATUS && damaged.containsKey(row.number())
                                ? text + " (" + damaged.get(row.number()) + ")"
                                : text);
            }
            return values;
        }));
    }

    /** UTF-8 has no half of a pair; texts of broken documents may. */
    private static String unpaired(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static <T> Iterator<T> mapped(Iterator<SetRow> rows, Function<SetRow, T> to) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return to.apply(rows.next());
            }
        };
    }

    private void tell(Matter matter, String type, Map<String, Object> details) {
        transactions.write(() -> log.append(
                new AuditEvent(matter.organizationId(), matter.id(), "review." + type, List.of(matter.id()), details)));
    }
}
