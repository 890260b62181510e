package org.secondchair.bench.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Admission;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Rate;
import org.secondchair.bench.sheet.Sheet;

/** Reads the lines of a table, each by itself. A column that is not there leaves what is known as it is. */
final class LineReader {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<NewProfessional> good = new ArrayList<>();
    private final List<Preview.Fault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final String timeZone;

    LineReader(List<String> heads, String timeZone) {
        this.timeZone = timeZone;
        for (int i = 0; i < heads.size(); i++) {
            Optional<String> column = Columns.meant(heads.get(i));
            if (column.isPresent() && !columns.containsKey(column.get())) {
                columns.put(column.get(), i);
            } else if (!heads.get(i).isBlank()) {
                ignored.add(heads.get(i));
            }
        }
    }

    boolean hasHeads() {
        return columns.containsKey(Columns.REFERENCE) && columns.containsKey("name");
    }

    List<String> ignored() {
        return ignored;
    }

    List<NewProfessional> good() {
        return good;
    }

    List<Preview.Fault> faults() {
        return faults;
    }

    String reference(Sheet.Line line) {
        return cell(line, Columns.REFERENCE);
    }

    private String cell(Sheet.Line line, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : line.values().get(at);
    }

    /** @param known who stands under the line's reference already */
    void read(Sheet.Line line, @Nullable Professional known) {
        int before = faults.size();
        String reference = reference(line);
        if (reference.isEmpty() || reference.length() > 60) {
            fault(line, Columns.REFERENCE, reference, "bench.import.wrong.reference");
        } else if (!seen.add(reference)) {
            fault(line, Columns.REFERENCE, reference, "bench.import.wrong.twice");
        }
        Map<String, String> texts = new HashMap<>(
                known == null
                        ? ProfileForm.empty(timeZone).texts()
                        : ProfileForm.of(known.profile()).texts());
        texts.keySet().forEach(column -> {
            if (columns.containsKey(column)) {
                texts.put(column, cell(line, column));
            }
        });
        ProfileForm form = ProfileForm.of(texts);
        form.wrongs().forEach((column, textKey) -> fault(line, column, texts.get(column), textKey));
        Optional<List<Admission.Stated>> admissions = columns.containsKey(Columns.ADMISSIONS)
                ? Columns.admissions(cell(line, Columns.ADMISSIONS))
                : Optional.of(known == null ? List.of() : stated(known));
        if (admissions.isEmpty()) {
            fault(line, Columns.ADMISSIONS, cell(line, Columns.ADMISSIONS), "bench.import.wrong.admissions");
        }
        Optional<List<Rate>> rates = columns.containsKey(Columns.RATES)
                ? Columns.rates(cell(line, Columns.RATES))
                : Optional.of(known == null ? List.of() : known.rates());
        if (rates.isEmpty()) {
            fault(line, Columns.RATES, cell(line, Columns.RATES), "bench.import.wrong.rates");
        }
        if (faults.size() == before) {
            good.add(new NewProfessional(
                    reference,
                    form.profile(),
                    false,
                    admissions.orElseThrow(),
                    rates.orElseThrow(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }

    private static List<Admission.Stated> stated(Professional known) {
        return known.admissions().stream()
                .map(one -> new Admission.Stated(one.jurisdiction(), one.barNumber(), one.standing(), one.admittedOn()))
                .toList();
    }

    private void fault(Sheet.Line line, String column, @Nullable String value, String textKey) {
        String shown = value == null ? "" : value;
        faults.add(new Preview.Fault(
                line.number(), column, shown.length() > 120 ? shown.substring(0, 120) + "…" : shown, textKey));
    }
}
