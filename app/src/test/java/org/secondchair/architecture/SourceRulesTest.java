package org.secondchair.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.secondchair.architecture.Sources.Source;

/** House rules that show in the source text. */
class SourceRulesTest {
    private static final List<Source> MAIN = Sources.main();
    private static final List<Source> ALL =
            Stream.concat(MAIN.stream(), Sources.extractor().stream()).toList();

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Map<String, List<Source>> packages = ALL.stream().collect(Collectors.groupingBy(Source::packageName));
        assertThat(packages.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .noneMatch(source -> source.isPackageInfo()
                                        && source.code().contains("@NullMarked")
                                        && source.text().matches("(?s).*(/\\*\\*|///).*")))
                        .map(Map.Entry::getKey)
                        .sorted())
                .isEmpty();
    }

    @Test
    void everyRoomNamesItsArrowsAndWhereToStartReading() {
        assertThat(MAIN.stream()
                        .filter(Source::isPackageInfo)
                        .filter(source -> source.path().getNameCount() == 4)
                        .filter(source -> !source.code().contains("@ApplicationModule(")
                                || !source.text().contains("Start reading at"))
                        .map(Source::packageName))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanFiveHundredLinesAndTheMedianIsAtMostEighty() {
        assertThat(ALL.stream()
                        .filter(source -> source.lines() > 500)
                        .map(source -> source.path().toString())
                        .filter(path -> !Exceptions.LONG_FILES.containsKey(path)))
                .isEmpty();
        List<Integer> lengths = ALL.stream()
                .filter(source -> !source.isPackageInfo())
                .map(Source::lines)
                .sorted()
                .toList();
        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(80);
    }

    @Test
    void noPackageHoldsMoreThanTwentyFiveTypes() {
        Map<String, Long> sizes = ALL.stream()
                .filter(source -> !source.isPackageInfo())
                .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= 25);
        sizes.keySet().removeAll(Exceptions.LARGE_PACKAGES.keySet());
        assertThat(sizes).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(ALL.stream()
                        .filter(source -> source.name().matches(".*(Impl|Utils?|Manager|Helper|Dto|DTO)")
                                || source.packageName().matches(".*\\.(common|misc|util|utils|helper|impl)(\\..*)?"))
                        .map(source -> source.path().toString())
                        .filter(path -> !Exceptions.NAMES.containsKey(path)))
                .isEmpty();
    }

    @Test
    void exceptionsAreCaughtByTheirNames() {
        assertThat(matches(
                        without(Exceptions.BROAD_CATCHES.keySet()),
                        "catch \\((?:final )?(?:java\\.lang\\.)?(?:Exception|Throwable|RuntimeException|Error)\\b"))
                .isEmpty();
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        assertThat(matches(
                        MAIN.stream()
                                .filter(source -> !source.room().equals("home"))
                                .toList(),
                        "System\\.(out|err)\\b|printStackTrace\\("))
                .isEmpty();
    }

    /** A switch over names of a sealed type's records or of an enum's constants, and a default beside them. */
    @Test
    void switchesOverSealedTypesAndEnumsHaveNoDefault() {
        List<String> found = new ArrayList<>();
        for (Source source : without(Exceptions.DEFAULTS.keySet())) {
            for (String body : switches(source.code())) {
                boolean named = body.matches("(?s).*\\bcase (?:[A-Z]\\w*\\.)*[A-Z][a-z]\\w*(?: \\w+|\\(.*?\\)) ->.*")
                        || body.matches("(?s).*\\bcase [A-Z][A-Z0-9_]*(?:,\\s*[A-Z][A-Z0-9_]*)* ->.*");
                if (named && body.contains("default ->")) {
                    found.add(source.path() + ": "
                            + body.strip().lines().findFirst().orElse(""));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsLeftForLaterOrSwitchedOff() {
        assertThat(matches(ALL, "\\b(TODO|FIXME|XXX)\\b|UnsupportedOperationException\\(\\s*\\)"))
                .isEmpty();
        assertThat(ALL.stream()
                        .filter(source -> source.text().matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*"))
                        .map(source -> source.path().toString()))
                .isEmpty();
    }

    @Test
    void theClockIsHandedInAndNeverRead() {
        assertThat(matches(
                        MAIN.stream()
                                .filter(source -> !source.packageName().equals("org.secondchair.kernel"))
                                .toList(),
                        "(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)"))
                .isEmpty();
    }

    @Test
    void sqlIsWrittenInLowerCase() {
        assertThat(MAIN.stream()
                        .flatMap(source -> source.strings().stream()
                                .filter(text -> text.matches("(?s)\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\\s.*"))
                                .map(text -> source.path() + ": " + text.strip())))
                .isEmpty();
    }

    private static List<Source> without(Collection<String> paths) {
        return ALL.stream()
                .filter(source -> !paths.contains(source.path().toString()))
                .toList();
    }

    private static List<String> matches(Collection<Source> sources, String regex) {
        Pattern pattern = Pattern.compile(regex);
        List<String> found = new ArrayList<>();
        for (Source source : sources) {
            Matcher matcher = pattern.matcher(source.code());
            while (matcher.find()) {
                found.add(source.path() + ": " + matcher.group());
            }
        }
        return found;
    }

    /** Bodies of all switches, without those nested in them. */
    private static List<String> switches(String code) {
        List<String> bodies = new ArrayList<>();
        Matcher heads = Pattern.compile("\\bswitch \\(").matcher(code);
        while (heads.find()) {
            int open = code.indexOf('{', heads.end());
            StringBuilder body = new StringBuilder();
            int depth = 1;
            for (int at = open + 1; at < code.length() && depth > 0; at++) {
                char c = code.charAt(at);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 1 && c != '}') {
                    body.append(c);
                }
            }
            bodies.add(body.toString());
        }
        return bodies;
    }
}
