package org.secondchair.bench.exchange;

import java.util.List;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.sheet.Sheet;

/** What a file would bring; nothing of it is written. */
public sealed interface Preview {
    record Unreadable(Sheet.Reason reason) implements Preview {}

    /** There is no column that names people by the provider's own numbers, or none with their names. */
    record WithoutHeads(List<String> found) implements Preview {}

    /**
     * @param good lines that can be taken
     * @param known references among them that are on the bench already and would be written anew
     * @param faults what is wrong with the others
     * @param ignored heads that mean nothing here
     */
    record Readable(List<NewProfessional> good, List<String> known, List<Fault> faults, List<String> ignored)
            implements Preview {
        public Readable {
            good = List.copyOf(good);
            known = List.copyOf(known);
            faults = List.copyOf(faults);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * @param line as a spreadsheet counts
     * @param column name of the column
     * @param value what stands there
     * @param textKey sentence that says what is wrong with it
     */
    record Fault(int line, String column, String value, String textKey) {}
}
