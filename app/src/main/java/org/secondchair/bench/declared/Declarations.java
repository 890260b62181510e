package org.secondchair.bench.declared;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The acting person's own declaration, and the counts over a bench. No event tells of a declaration: that somebody made
 * one is theirs to know. Nothing here may ever rank anybody.
 */
@Service
public class Declarations implements Professionals.Declared {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Declarations(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The acting person's own; without answers when they made none. */
    public Declaration mine() {
        return transactions.read(() -> jdbc.sql("select * from bench.declaration where person_id = :person")
                .param("person", Acting.current().personId())
                .query((row, _) -> {
                    Map<Question, String> answers = new EnumMap<>(Question.class);
                    for (Question question : Question.values()) {
                        String answer = row.getString(question.name().toLowerCase(Locale.ROOT));
                        if (!answer.isEmpty()) {
                            answers.put(question, answer);
                        }
                    }
                    return new Declaration(row.getBoolean("counted"), answers);
                })
                .optional()
                .orElse(Declaration.NONE));
    }

    /** Writes down what the acting person says, in place of what they said before. */
    public void declare(Declaration declaration) {
        transactions.write(() -> {
            var statement = jdbc.sql("""
                            insert into bench.declaration
                                (person_id, organization_id, counted, gender, age_band, ethnic_minority, disability,
                                 carer, first_in_family, changed_at)
                            values (:person, :organization, :counted, :gender, :age_band, :ethnic_minority, :disability,
                                    :carer, :first_in_family, :now)
                            on conflict (person_id) do update
                            set counted = excluded.counted, gender = excluded.gender, age_band = excluded.age_band,
                                ethnic_minority = excluded.ethnic_minority, disability = excluded.disability,
                                carer = excluded.carer, first_in_family = excluded.first_in_family,
                                changed_at = excluded.changed_at
                            """)
                    .param("person", Acting.current().personId())
                    .param("organization", Acting.current().organizationId())
                    .param("counted", declaration.counted())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            for (Question question : Question.values()) {
                statement = statement.param(
                        question.name().toLowerCase(Locale.ROOT),
                        declaration.answers().getOrDefault(question, ""));
            }
            statement.update();
        });
    }

    /** Deletes what the acting person said. */
    public void withdraw() {
        transactions.write(() -> jdbc.sql("delete from bench.declaration where person_id = :person")
                .param("person", Acting.current().personId())
                .update());
    }

    /**
     * How many of the acting organization's professionals gave which answer, of those who agreed to be counted. Cells of
     * fewer than five are left out, and cells whose remainder is: see {@code bench.declared} in the migration. To be
     * asked by whoever may see the bench.
     *
     * @param among professionals to count; null for the whole bench. TRAP: groups that differ by a few people tell of
     *     them; ask about groups that exist by themselves (shortlisted, placed), never about ones somebody chose
     */
    public Map<String, Long> counts(Question question, @Nullable Collection<UUID> among) {
        Map<String, Long> counts = new LinkedHashMap<>();
        transactions.read(() -> {
            jdbc.sql("select answer, people from bench.declared(:question, :among::uuid[]) order by answer")
                    .param("question", question.name())
                    .param("among", among == null ? null : among.toArray(UUID[]::new))
                    .query(row -> {
                        counts.put(row.getString("answer"), row.getLong("people"));
                    });
            return counts;
        });
        return counts;
    }

    @Override
    public Map<String, Map<String, Long>> counts(@Nullable Collection<UUID> among) {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        for (Question question : Question.values()) {
            all.put(question.name(), counts(question, among));
        }
        return all;
    }
}
