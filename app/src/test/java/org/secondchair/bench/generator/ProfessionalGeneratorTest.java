package org.secondchair.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.Places;
import org.secondchair.bench.Profile;

class ProfessionalGeneratorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void theSameSeedMakesTheSamePeopleWhicheverOthersAreMade() {
        List<NewProfessional> many = SampleProfessionals.made(7, 0, 500, DAY);
        assertThat(SampleProfessionals.made(7, 0, 500, DAY)).isEqualTo(many);
        assertThat(SampleProfessionals.made(7, 400, 410, DAY)).isEqualTo(many.subList(400, 410));
        assertThat(SampleProfessionals.made(8, 0, 500, DAY)).isNotEqualTo(many);
    }

    @Test
    void twoThousandFiveHundredCoverAtLeastFiftyJurisdictionsAndAreMarkedAsSamples() {
        List<NewProfessional> people = SampleProfessionals.made(7, 0, 2_500, DAY);
        Set<String> jurisdictions = new HashSet<>();
        people.forEach(one -> one.admissions().forEach(admission -> jurisdictions.add(admission.jurisdiction())));
        assertThat(jurisdictions).hasSizeGreaterThanOrEqualTo(50).allMatch(Places::isCode);
        assertThat(people)
                .allMatch(NewProfessional::sample)
                .allMatch(one -> one.reference().startsWith("S-"));
        assertThat(people.stream().map(NewProfessional::reference).distinct()).hasSize(2_500);
    }

    @Test
    void languagesRatesAndAdmissionsFollowWhereAndWhatSomebodyIs() {
        List<NewProfessional> people = SampleProfessionals.made(7, 0, 5_000, DAY);
        assertThat(people)
                .filteredOn(one -> one.profile().locations().contains("PT"))
                .isNotEmpty()
                .allMatch(one -> one.profile().languages().contains(new LanguageSkill("pt", LanguageSkill.Level.C2)))
                .allMatch(one -> one.rates()
                        .getFirst()
                        .price()
                        .currency()
                        .getCurrencyCode()
                        .equals("EUR"));
        assertThat(people)
                .filteredOn(one -> !one.profile().seniority().lawyer())
                .allMatch(one -> one.admissions().isEmpty());
        assertThat(mean(people, Profile.Seniority.PARTNER))
                .isGreaterThan(1.8 * mean(people, Profile.Seniority.ASSOCIATE));
        assertThat(people.stream().map(one -> one.profile().name()).distinct().count())
                .isGreaterThan(3_500);
    }

    private static double mean(List<NewProfessional> people, Profile.Seniority seniority) {
        return people.stream()
                .filter(one -> one.profile().seniority() == seniority
                        && one.profile().locations().getFirst().startsWith("US"))
                .mapToDouble(one -> one.rates().getFirst().price().amount().doubleValue())
                .average()
                .orElseThrow();
    }
}
