package org.secondchair.staffing.bench;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Candidate;
import org.secondchair.staffing.team.Candidate.Day;
import org.secondchair.staffing.team.Candidate.Level;

/** A made-up pool over fifty jurisdictions; the same for the same seed. Nobody in it has a name. */
final class Pool {
    static final Currency CURRENCY = Currency.getInstance("USD");

    /** Where people sit: zone, language, typical hourly rate, and where the bar of that place admits to. */
    record Place(String code, ZoneId zone, String language, int rate, List<String> admissions) {
        Place(String code, String zone, String language, int rate, String... admissions) {
            this(code, ZoneId.of(zone), language, rate, List.of(admissions));
        }
    }

    static final List<Place> PLACES = List.of(
            new Place("new-york", "America/New_York", "en", 95, "US-NY", "US-NJ", "US-CT", "US-MA", "US-PA"),
            new Place("atlanta", "America/New_York", "en", 70, "US-GA", "US-FL", "US-NC", "US-VA", "US-DC"),
            new Place("chicago", "America/Chicago", "en", 75, "US-IL", "US-OH", "US-MI", "US-WI", "US-MN"),
            new Place("austin", "America/Chicago", "en", 72, "US-TX", "US-LA", "US-OK", "US-MO", "US-TN"),
            new Place("phoenix", "America/Phoenix", "en", 68, "US-AZ", "US-CO", "US-UT", "US-NM"),
            new Place("oakland", "America/Los_Angeles", "en", 98, "US-CA", "US-WA", "US-OR", "US-NV"),
            new Place("toronto", "America/Toronto", "en", 66, "CA-ON", "CA-QC", "CA-BC"),
            new Place("leeds", "Europe/London", "en", 62, "GB-ENG", "GB-SCT", "IE"),
            new Place("leipzig", "Europe/Berlin", "de", 64, "DE", "AT", "CH"),
            new Place("lyon", "Europe/Paris", "fr", 60, "FR", "BE", "LU"),
            new Place("valencia", "Europe/Madrid", "es", 44, "ES", "MX", "AR"),
            new Place("gdansk", "Europe/Warsaw", "pl", 38, "PL", "CZ"),
            new Place("pune", "Asia/Kolkata", "en", 28, "IN"),
            new Place("cebu", "Asia/Manila", "en", 26, "PH"),
            new Place("osaka", "Asia/Tokyo", "ja", 70, "JP"),
            new Place("brisbane", "Australia/Brisbane", "en", 65, "AU-QLD", "AU-NSW", "NZ"));

    static final List<String> SKILLS = List.of("privilege", "redaction", "second-request", "contracts", "patents");
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ja", "pl", "pt", "zh");

    private Pool() {}

    static List<Candidate> of(long seed, int professionals) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> pool = new ArrayList<>(professionals);
        for (int i = 0; i < professionals; i++) {
            pool.add(one(random));
        }
        return pool;
    }

    private static Candidate one(SplittableRandom random) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        boolean lead = random.nextInt(8) == 0;
        Set<String> admissions = new HashSet<>();
        if (random.nextInt(10) < 8) {
            admissions.add(
                    place.admissions().get(random.nextInt(place.admissions().size())));
        }
        if (random.nextInt(6) == 0) {
            admissions.add(
                    place.admissions().get(random.nextInt(place.admissions().size())));
        }
        Map<String, Level> languages = new HashMap<>();
        languages.put("en", Level.C1);
        for (int more = random.nextInt(3); more > 0; more--) {
            languages.put(LANGUAGES.get(random.nextInt(LANGUAGES.size())), Level.values()[random.nextInt(2, 6)]);
        }
        languages.put(place.language(), Level.NATIVE);
        Set<String> skills = new HashSet<>();
        for (String skill : SKILLS) {
            if (random.nextInt(5) == 0) {
                skills.add(skill);
            }
        }
        int from = random.nextInt(6, 12);
        int rate = (int) Math.max(
                15,
                place.rate() * (lead ? 1.4 : 1) * (0.75 + random.nextDouble() * 0.6)
                        + 6 * skills.size()
                        + 5 * (languages.size() - 1));
        return new Candidate(
                new UUID(random.nextLong(), random.nextLong()),
                lead ? Set.of("lead", "reviewer") : Set.of("reviewer"),
                admissions,
                languages,
                skills,
                new Day(place.zone(), LocalTime.of(from, 0), LocalTime.of(from + 9, 0)),
                5 * random.nextInt(2, 10),
                new Money(BigDecimal.valueOf(rate), CURRENCY),
                place.code(),
                random.nextInt(300, 1_001));
    }
}
