package org.secondchair.bench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.Admission;
import org.secondchair.bench.BenchFixtures;
import org.secondchair.bench.Professional;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.Vettings;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class ImportsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Professionals professionals;

    @Autowired
    Vettings vettings;

    @Autowired
    SampleProfessionals samples;

    BenchFixtures with;

    @BeforeEach
    void aProvider() {
        with = new BenchFixtures(context);
    }

    private UUID sent(byte[] content) {
        return Acting.as(with.manager, () -> imports.begin("bench", content));
    }

    private UUID sent(String text) {
        return sent(text.getBytes(StandardCharsets.UTF_8));
    }

    private Preview.Readable seen(UUID importId) {
        return (Preview.Readable) Acting.as(
                with.manager, () -> imports.preview(imports.find(importId).orElseThrow()));
    }

    private List<Professional> all() {
        return Acting.as(with.manager, () -> professionals.search(ProfessionalQuery.ALL, null, 2_000))
                .page()
                .items();
    }

    private static final String MIXED = """
            Reference,Name,Languages,Admissions,Rates,Shoe size
            E-1,Amparo Quelho,"pt C2, en C1",PT | 77L | good | 2012-05-01,EUR 60 hour from 2026-01-01,38
            E-2,Bram Lindhal,"xx C9",,,41
            ,Celia Nobody,,,,
            E-1,Doubled,,,,
            E-3,Dario Fenn,,NOWHERE | 1 | good,EUR sixty hour,44
            """;

    @Test
    void aLookWritesNothingAndListsWhatIsWrongByLineAndColumn() {
        Preview.Readable seen = seen(sent(MIXED));
        assertThat(all()).isEmpty();
        assertThat(seen.good()).extracting(one -> one.profile().name()).containsExactly("Amparo Quelho");
        assertThat(seen.ignored()).containsExactly("Shoe size");
        assertThat(seen.faults())
                .extracting(fault -> fault.line() + " " + fault.column())
                .containsExactly("3 languages", "4 reference", "5 reference", "6 admissions", "6 rates");
        assertThat(seen.faults().getFirst().value()).isEqualTo("xx C9");
    }

    @Test
    void goodLinesAreTakenWhileBadOnesAreLeftOutAndTheFileGoesOnce() {
        UUID importId = sent(MIXED);
        assertThat(Acting.as(with.stranger, () -> imports.find(importId))).isEmpty();
        assertThat(Acting.as(with.colleague, () -> imports.take(importId))).isEmpty();
        assertThat(Acting.as(with.manager, () -> imports.take(importId))).contains(new Imports.Taken(1, 4));
        assertThat(Acting.as(with.manager, () -> imports.take(importId))).isEmpty();
        assertThat(Acting.as(with.manager, () -> imports.find(importId))).isEmpty();
        Professional taken = all().getFirst();
        assertThat(taken.reference()).isEqualTo("E-1");
        assertThat(taken.admissions().getFirst().standing()).isEqualTo(Admission.Standing.GOOD);
        assertThat(taken.admissions().getFirst().check()).isNull();
        assertThat(taken.rates().getFirst().price().amount()).isEqualByComparingTo("60");
    }

    @Test
    void whatIsGivenUpIsGone() {
        UUID importId = sent(MIXED);
        assertThat(Acting.as(with.manager, () -> imports.discard(importId))).isTrue();
        assertThat(Acting.as(with.manager, () -> imports.take(importId))).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void aKnownReferenceIsWrittenAnewAndColumnsThatAreMissingLeaveWhatIsKnown() {
        Acting.as(with.manager, () -> imports.take(sent(MIXED)));
        Professional before = all().getFirst();
        Acting.as(
                with.manager,
                () -> vettings.record(
                        before.id(),
                        new VettingItem.Checked(VettingItem.Kind.IDENTITY, "passport", BenchFixtures.DAY, null)));
        UUID again = sent("reference,name,skills\nE-1,Amparo Q.,privilege review\n");
        assertThat(seen(again).known()).containsExactly("E-1");
        Acting.as(with.manager, () -> imports.take(again));
        Professional after = all().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.profile().name()).isEqualTo("Amparo Q.");
        assertThat(after.profile().skills()).containsExactly("privilege review");
        assertThat(after.profile().languages()).isEqualTo(before.profile().languages());
        assertThat(after.admissions()).hasSize(1);
        assertThat(after.rates()).hasSize(1);
        assertThat(after.vetting()).hasSize(1);
    }

    @Test
    void aTableWithoutHeadsOrThatIsNoTableSaysSo() {
        UUID headless = sent("E-1,Amparo\nE-2,Bram\n");
        assertThat(Acting.as(
                        with.manager,
                        () -> imports.preview(imports.find(headless).orElseThrow())))
                .isEqualTo(new Preview.WithoutHeads(List.of("E-1", "Amparo")));
        UUID binary = sent(new byte[] {1, 2, 0, (byte) 200});
        assertThat(Acting.as(
                        with.manager, () -> imports.preview(imports.find(binary).orElseThrow())))
                .isInstanceOf(Preview.Unreadable.class);
    }

    @Test
    void anExportComesBackAsItWentOutByBothFormats() {
        Acting.as(with.manager, () -> samples.take(11, 150, BenchFixtures.DAY, _ -> {}));
        List<Professional> before = all();
        for (boolean xlsx : List.of(true, false)) {
            byte[] table = Acting.as(with.manager, () -> exported(xlsx));
            BenchFixtures elsewhere = new BenchFixtures(context);
            UUID importId = Acting.as(elsewhere.manager, () -> imports.begin("bench", table));
            assertThat(Acting.as(elsewhere.manager, () -> imports.take(importId)))
                    .contains(new Imports.Taken(150, 0));
            List<Professional> after = Acting.as(
                            elsewhere.manager, () -> professionals.search(ProfessionalQuery.ALL, null, 2_000))
                    .page()
                    .items();
            assertThat(after)
                    .extracting(ImportsTest::told)
                    .containsExactlyInAnyOrderElementsOf(
                            before.stream().map(ImportsTest::told).toList());
        }
    }

    /** Everything a table carries. */
    private static String told(Professional one) {
        return one.reference()
                + one.profile()
                + one.admissions().stream()
                        .map(a -> a.jurisdiction() + a.barNumber() + a.standing() + a.admittedOn())
                        .sorted()
                        .toList()
                + one.rates().stream()
                        .map(rate ->
                                rate.unit() + rate.price().rounded().toString() + rate.validFrom() + rate.validUntil())
                        .toList();
    }

    private byte[] exported(boolean xlsx) {
        var out = new ByteArrayOutputStream();
        try {
            long rows = xlsx
                    ? exports.xlsx(ProfessionalQuery.ALL, BenchFixtures.DAY, out)
                    : exports.csv(ProfessionalQuery.ALL, BenchFixtures.DAY, out);
            assertThat(rows).isEqualTo(150);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
