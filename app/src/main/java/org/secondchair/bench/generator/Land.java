package org.secondchair.bench.generator;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where made-up professionals live and are admitted.
 *
 * @param spoken native language first, then others with the share of people who have learnt them
 * @param hourly what an associate costs an hour, in the currency
 * @param weight how many of them there are, against the other lands
 */
record Land(String code, ZoneId zone, List<Spoken> spoken, String currency, int hourly, Culture culture, int weight) {
    record Spoken(String language, double share) {}

    /** code, zone, languages, currency, associate's hour, names, weight */
    private static final String TABLE = """
            US-NY America/New_York    en,es:.22,fr:.1,zh:.06,pt:.04    USD 78 ENGLISH 60
            US-CA America/Los_Angeles en,es:.28,zh:.09,ko:.04,ja:.04   USD 76 ENGLISH 48
            US-TX America/Chicago     en,es:.34,vi:.03                 USD 66 ENGLISH 36
            US-IL America/Chicago     en,es:.2,pl:.06                  USD 66 ENGLISH 24
            US-FL America/New_York    en,es:.38,pt:.08,fr:.05          USD 62 ENGLISH 28
            US-DC America/New_York    en,es:.18,fr:.14,ar:.04          USD 78 ENGLISH 22
            US-MA America/New_York    en,es:.14,pt:.08                 USD 72 ENGLISH 16
            US-NJ America/New_York    en,es:.2,it:.05                  USD 68 ENGLISH 16
            US-GA America/New_York    en,es:.14                        USD 60 ENGLISH 14
            US-WA America/Los_Angeles en,es:.12,ja:.06                 USD 68 ENGLISH 12
            US-PA America/New_York    en,es:.12                        USD 62 ENGLISH 12
            US-CO America/Denver      en,es:.18                        USD 62 ENGLISH 10
            US-OH America/New_York    en,es:.08                        USD 56 ENGLISH 10
            US-DE America/New_York    en,es:.08                        USD 72 ENGLISH 6
            CA-ON America/Toronto     en,fr:.34,zh:.06,pa:.04          CAD 74 ENGLISH 26
            CA-QC America/Toronto     fr,en:.86,es:.1                  CAD 68 FRENCH 16
            CA-BC America/Vancouver   en,zh:.14,fr:.16,pa:.07          CAD 72 ENGLISH 10
            CA-AB America/Edmonton    en,fr:.12                        CAD 70 ENGLISH 8
            GB-EAW Europe/London      en,fr:.24,de:.1,es:.14,cy:.03    GBP 58 ENGLISH 60
            GB-SCT Europe/London      en,fr:.2,gd:.02                  GBP 50 ENGLISH 12
            GB-NIR Europe/London      en,fr:.14,ga:.05                 GBP 44 ENGLISH 10
            IE    Europe/Dublin       en,ga:.2,fr:.24,de:.1            EUR 58 ENGLISH 16
            DE    Europe/Berlin       de,en:.88,fr:.22,es:.1,tr:.04    EUR 66 GERMAN 36
            AT    Europe/Vienna       de,en:.86,it:.14,cs:.04          EUR 60 GERMAN 10
            CH-ZH Europe/Zurich       de,en:.9,fr:.5,it:.16            CHF 96 GERMAN 10
            CH-GE Europe/Zurich       fr,en:.88,de:.3,it:.16           CHF 96 FRENCH 8
            CH-VD Europe/Zurich       fr,en:.8,de:.3                   CHF 90 FRENCH 4
            LI    Europe/Vaduz        de,en:.84                        CHF 94 GERMAN 2
            LU    Europe/Luxembourg   fr,de:.8,en:.88,lb:.7            EUR 72 FRENCH 6
            FR    Europe/Paris        fr,en:.8,es:.2,de:.12            EUR 60 FRENCH 34
            BE    Europe/Brussels     fr,nl:.62,en:.86,de:.14          EUR 58 FRENCH 12
            NL    Europe/Amsterdam    nl,en:.94,de:.4,fr:.2            EUR 62 DUTCH 18
            ES    Europe/Madrid       es,en:.72,ca:.16,fr:.16          EUR 44 IBERIAN 26
            PT    Europe/Lisbon       pt,en:.84,es:.4,fr:.22           EUR 36 IBERIAN 24
            IT    Europe/Rome         it,en:.72,fr:.2,de:.08           EUR 46 ITALIAN 24
            MT    Europe/Malta        mt,en:.98,it:.6                  EUR 38 ITALIAN 3
            GR    Europe/Athens       el,en:.82,fr:.12                 EUR 32 GREEK 8
            CY    Asia/Nicosia        el,en:.88,ru:.12                 EUR 36 GREEK 5
            PL    Europe/Warsaw       pl,en:.84,de:.24                 PLN 150 SLAVIC 26
            CZ    Europe/Prague       cs,en:.82,de:.26,sk:.4           CZK 900 SLAVIC 12
            SK    Europe/Bratislava   sk,en:.78,cs:.7,de:.2            EUR 30 SLAVIC 6
            HU    Europe/Budapest     hu,en:.8,de:.3                   HUF 12000 SLAVIC 9
            RO    Europe/Bucharest    ro,en:.86,fr:.3,it:.1            RON 140 ITALIAN 14
            BG    Europe/Sofia        bg,en:.8,ru:.14                  EUR 24 SLAVIC 8
            HR    Europe/Zagreb       hr,en:.84,de:.3,it:.16           EUR 30 SLAVIC 5
            SI    Europe/Ljubljana    sl,en:.9,de:.26,hr:.3            EUR 36 SLAVIC 3
            EE    Europe/Tallinn      et,en:.92,ru:.4,fi:.2            EUR 38 NORDIC 3
            LV    Europe/Riga         lv,en:.86,ru:.5                  EUR 32 NORDIC 3
            LT    Europe/Vilnius      lt,en:.86,ru:.4,pl:.14           EUR 32 NORDIC 4
            SE    Europe/Stockholm    sv,en:.95,no:.3,de:.14           SEK 720 NORDIC 10
            DK    Europe/Copenhagen   da,en:.95,sv:.3,de:.24           DKK 560 NORDIC 8
            NO    Europe/Oslo         no,en:.95,sv:.4                  NOK 760 NORDIC 7
            FI    Europe/Helsinki     fi,en:.92,sv:.5                  EUR 62 NORDIC 7
            TR    Europe/Istanbul     tr,en:.66,de:.1                  USD 24 TURKISH 12
            IL    Asia/Jerusalem      he,en:.9,fr:.12,ru:.16           ILS 190 LEVANTINE 9
            AE-DU Asia/Dubai          ar,en:.96,fr:.2,hi:.2            AED 220 LEVANTINE 10
            SA    Asia/Riyadh         ar,en:.84                        SAR 210 LEVANTINE 6
            EG    Africa/Cairo        ar,en:.72,fr:.24                 USD 14 LEVANTINE 10
            MA    Africa/Casablanca   ar,fr:.94,en:.5,es:.2            EUR 16 LEVANTINE 6
            ZA    Africa/Johannesburg en,af:.44,zu:.3                  ZAR 520 AFRICAN 30
            KE    Africa/Nairobi      en,sw:.92                        USD 18 AFRICAN 12
            NG    Africa/Lagos        en,fr:.06                        USD 16 AFRICAN 14
            IN-MH Asia/Kolkata        en,hi:.9,mr:.8,gu:.2             INR 1500 INDIAN 44
            IN-DL Asia/Kolkata        en,hi:.96,pa:.2,ur:.1            INR 1500 INDIAN 40
            IN-KA Asia/Kolkata        en,kn:.8,hi:.6,ta:.2             INR 1450 INDIAN 30
            IN-TN Asia/Kolkata        en,ta:.94,hi:.3                  INR 1350 INDIAN 22
            LK    Asia/Colombo        en,si:.8,ta:.3                   USD 12 INDIAN 8
            PH    Asia/Manila         en,tl:.96,es:.04                 PHP 700 IBERIAN 40
            SG    Asia/Singapore      en,zh:.6,ms:.2,ta:.1             SGD 78 CHINESE 14
            MY    Asia/Kuala_Lumpur   ms,en:.92,zh:.34,ta:.1           MYR 130 CHINESE 10
            HK    Asia/Hong_Kong      zh,en:.94                        HKD 520 CHINESE 12
            TW    Asia/Taipei         zh,en:.7,ja:.2                   TWD 1300 CHINESE 7
            JP    Asia/Tokyo          ja,en:.6,zh:.1                   JPY 8200 JAPANESE 14
            KR    Asia/Seoul          ko,en:.66,ja:.14                 KRW 64000 KOREAN 10
            AU-NSW Australia/Sydney   en,zh:.1,it:.06                  AUD 84 ENGLISH 18
            AU-VIC Australia/Melbourne en,zh:.1,el:.06                 AUD 82 ENGLISH 14
            AU-QLD Australia/Brisbane en,zh:.05                        AUD 76 ENGLISH 8
            NZ    Pacific/Auckland    en,mi:.08                        NZD 78 ENGLISH 8
            BR    America/Sao_Paulo   pt,en:.6,es:.34                  BRL 170 IBERIAN 26
            AR    America/Argentina/Buenos_Aires es,en:.66,it:.14,pt:.14 USD 22 IBERIAN 14
            CL    America/Santiago    es,en:.56                        USD 30 IBERIAN 8
            CO    America/Bogota      es,en:.54                        USD 20 IBERIAN 12
            MX    America/Mexico_City es,en:.64                        USD 26 IBERIAN 18
            """;

    static final List<Land> ALL = TABLE.lines().map(Land::read).toList();

    private static Land read(String line) {
        String[] words = line.strip().split("\\s+");
        List<Spoken> spoken = new ArrayList<>();
        for (String language : words[2].split(",")) {
            int colon = language.indexOf(':');
            spoken.add(
                    colon < 0
                            ? new Spoken(language, 1)
                            : new Spoken(
                                    language.substring(0, colon), Double.parseDouble(language.substring(colon + 1))));
        }
        return new Land(
                words[0],
                ZoneId.of(words[1]),
                List.copyOf(spoken),
                words[3],
                Integer.parseInt(words[4]),
                Culture.valueOf(words[5]),
                Integer.parseInt(words[6]));
    }

    String country() {
        return code.substring(0, 2);
    }
}
