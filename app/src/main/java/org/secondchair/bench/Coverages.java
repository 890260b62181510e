package org.secondchair.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How many professionals a bench has where and in which language. */
@Service
public class Coverages {
    /**
     * @param jurisdiction code as in {@link Places}; a country counts everybody admitted in any part of it
     * @param people admitted there in good standing
     * @param byLanguage of them, by language; languages that nobody speaks are left out
     */
    public record Row(String jurisdiction, int people, Map<String, Integer> byLanguage) {
        public Row {
            byLanguage = Map.copyOf(byLanguage);
        }
    }

    /**
     * @param languages codes, the most spoken first
     * @param rows by jurisdiction
     * @param people who match, each once, admitted anywhere or nowhere
     */
    public record Coverage(List<String> languages, List<Row> rows, int people) {
        public static final Coverage NOTHING = new Coverage(List.of(), List.of(), 0);

        public Coverage {
            languages = List.copyOf(languages);
            rows = List.copyOf(rows);
        }
    }

    private final BenchIndexes indexes;

    Coverages(BenchIndexes indexes) {
        this.indexes = indexes;
    }

    /**
     * Counts those who match; nothing for whoever may not see the whole bench.
     *
     * @param level at which a language counts
     */
    public Coverage of(ProfessionalQuery query, LanguageSkill.Level level) {
        return indexes.ask(index -> coverage(index.counts(query, level), index.count(query)))
                .orElse(Coverage.NOTHING);
    }

    private static Coverage coverage(Map<String, Map<String, Integer>> counts, int people) {
        Map<String, Integer> speakers = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        counts.forEach((jurisdiction, row) -> {
            int whole = row.getOrDefault("", 0);
            Map<String, Integer> byLanguage = new LinkedHashMap<>(row);
            byLanguage.remove("");
            if (jurisdiction.length() == 2) {
                byLanguage.forEach((code, number) -> speakers.merge(code, number, Integer::sum));
            }
            rows.add(new Row(jurisdiction, whole, byLanguage));
        });
        List<String> languages = speakers.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Coverage(languages, rows, people);
    }
}
