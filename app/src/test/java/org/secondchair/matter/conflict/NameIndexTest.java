package org.secondchair.matter.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final String[] SYLLABLES =
            "ba be bra ca cal chen da dan del dor el fa fer gar gra hal har ja ken kor la lin lo ma mar mel mor na nor ol per ra ri ro sa sel son ta tor va vel vin wal wen yor za zel zhu"
                    .split(" ");
    private static final List<String> GIVEN = List.copyOf(new java.util.TreeSet<>(WordLists.GIVEN_NAMES));
    private static final List<String> FAMILY = List.copyOf(new java.util.TreeSet<>(WordLists.SURNAMES));
    private static final List<String> SCRIPTS =
            List.of("Сергей Щербаков", "محمد القاسم", "יעקב פרידמן", "김민준", "田中太郎", "徐志明", "Νίκος Χατζής");

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String name(NameKind kind, Random random) {
        return switch (kind) {
            case PERSON ->
                random.nextInt(15) == 0
                        ? SCRIPTS.get(random.nextInt(SCRIPTS.size()))
                        : GIVEN.get(random.nextInt(GIVEN.size())) + " "
                                + (random.nextBoolean() ? word(random) : FAMILY.get(random.nextInt(FAMILY.size())));
            case COMPANY ->
                word(random)
                        + List.of(" Holdings", " Foods", " and " + word(random), "")
                                .get(random.nextInt(4))
                        + List.of(" Ltd", " GmbH", "").get(random.nextInt(3));
        };
    }

    private static String altered(String name, Random random) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(7)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 2 -> name.replaceFirst(" ", "");
            case 3 -> name.replaceFirst("^(.)\\S+ ", "$1. ");
            case 4 -> name.replaceFirst("^(\\S+) (.+)$", "$2, $1");
            case 5 -> name.substring(0, at) + " " + name.substring(at);
            default -> name;
        };
    }

    @Property(tries = 60)
    void findsExactlyWhatComparingOneByOneFinds(@ForAll long seed, @ForAll NameKind kind) {
        Random random = new Random(seed);
        Map<Integer, String> listed = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            String name = name(kind, random);
            listed.put(2 * i, name);
            listed.put(2 * i + 1, altered(name, random));
        }
        NameIndex<Integer> index = new NameIndex<>(kind, listed);
        for (int i = 0; i < 6; i++) {
            String entered = altered(listed.get(random.nextInt(240)), random);
            List<NameIndex.Found<Integer>> oneByOne = new ArrayList<>();
            listed.forEach((number, name) -> NameMatcher.compare(kind, entered, name)
                    .ifPresent(hit -> oneByOne.add(new NameIndex.Found<>(number, hit))));
            assertThat(index.find(entered)).as(entered).isEqualTo(oneByOne);
        }
    }

    @Test
    void comparesOneNameWithAHundredThousandInAFifthOfASecond() {
        Random random = new Random(7);
        Map<Integer, String> listed = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            listed.put(i, name(NameKind.PERSON, random));
        }
        NameIndex<Integer> index = new NameIndex<>(NameKind.PERSON, listed);
        for (int i = 0; i < 20; i++) {
            index.find(listed.get(i));
        }
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 50; i++) {
            assertThat(index.find(listed.get(1000 + i))).isNotEmpty();
        }
        long meanMillis = (threads.getCurrentThreadCpuTime() - begin) / 50 / 1_000_000;
        assertThat(meanMillis).as("processor time for one name").isLessThan(200);
    }
}
