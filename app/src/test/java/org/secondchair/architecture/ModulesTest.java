package org.secondchair.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondchair.Secondchair;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms, and the packages inside them. */
class ModulesTest {
    /** Made from templates; and the protocol of the extractor, a process and a jar of its own. */
    private static final String[] NOT_ROOMS = {"org.secondchair.templates..", "org.secondchair.extractor.."};

    /** A room of fewer types is mostly its own door. */
    private static final int SMALL = 12;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.secondchair")
            .that(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(NOT_ROOMS)));

    /** Rooms that the drawing has and the code has not yet: arrows may name them already. */
    private static final Set<String> PLANNED = Set.of(
            "signing",
            "assist",
            "bench",
            "detect",
            "sla",
            "sourcing",
            "staffing",
            "contract",
            "billing",
            "impact",
            "privacy");

    @Test
    void anArrowPointsToARoomThatItsPackageNamesAndToItsDoorAlone() {
        Map<String, ApplicationModule> rooms = new TreeMap<>();
        for (JavaPackage room : CLASSES.getPackage("org.secondchair").getSubpackages()) {
            room.tryGetAnnotationOfType(ApplicationModule.class)
                    .ifPresent(arrows -> rooms.put(room.getRelativeName(), arrows));
        }
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = room(type);
            ApplicationModule arrows = rooms.get(from);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = room(dependency.getTargetClass());
                if (arrows == null || to.isEmpty() || to.equals(from)) {
                    continue;
                }
                boolean named = Set.of(arrows.allowedDependencies()).contains(to)
                        || arrows.type() == ApplicationModule.Type.OPEN;
                boolean door = dependency.getTargetClass().getPackageName().equals("org.secondchair." + to);
                if (!named || !door) {
                    wrong.add(
                            type.getName() + " → " + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(rooms).isNotEmpty();
        assertThat(wrong).isEmpty();
        Set<String> unknown = new TreeSet<>();
        rooms.values().forEach(arrows -> unknown.addAll(List.of(arrows.allowedDependencies())));
        unknown.removeAll(rooms.keySet());
        unknown.removeAll(PLANNED);
        // the protocol of the extractor, which is a process and a jar of its own
        unknown.removeIf(name -> name.startsWith("extractor") || name.equals(ApplicationModule.OPEN_TOKEN));
        assertThat(unknown).as("rooms that nobody has drawn").isEmpty();
    }

    /** {@code access}; empty for what is no room's. */
    private static String room(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        boolean ours = type.getPackageName().startsWith("org.secondchair.")
                && !names[2].equals("templates")
                && !names[2].equals("extractor");
        return ours ? names[2] : "";
    }

    /** Modulith refuses arrows to rooms that are only planned; until all are there, the test above stands in. */
    @Test
    void roomsKeepToTheirArrowsAndToEachOthersDoors() {
        assumeTrue(
                Sources.main().stream()
                        .filter(Sources.Source::isPackageInfo)
                        .filter(source -> source.path().getNameCount() == 4)
                        .noneMatch(source ->
                                PLANNED.stream().anyMatch(room -> source.text().contains("\"" + room + "\""))),
                "some arrows point to rooms that are only planned");
        ApplicationModules.of(Secondchair.class, JavaClass.Predicates.resideInAnyPackage(NOT_ROOMS))
                .verify();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.secondchair.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void webPackagesAreImportedByNobodyAbove() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getPackageName().contains(".web"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> dependency
                                .getTargetClass()
                                .getPackageName()
                                .matches("org\\.secondchair\\..*\\.web(\\..*)?"))
                        .map(dependency -> dependency.getDescription()))
                .isEmpty();
    }

    /**
     * Counted over the types of files; what is nested shares its owner's fate. View records are public because templates
     * live in a package of their own; they stand in web packages, which nobody imports.
     */
    @Test
    void atLeastHalfOfTheTypesOfEachRoomArePackagePrivate() {
        Map<String, List<JavaClass>> rooms = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getPackageName().startsWith("org.secondchair."))
                .collect(Collectors.groupingBy(type -> type.getPackageName().split("\\.")[2]));
        Map<String, String> tooOpen = new TreeMap<>();
        rooms.forEach((room, types) -> {
            long open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !type.isRecord() || !type.getPackageName().contains(".web"))
                    .count();
            if (types.size() >= SMALL && open * 2 > types.size() && !Exceptions.MOSTLY_PUBLIC.containsKey(room)) {
                tooOpen.put(room, open + " of " + types.size() + " types are public");
            }
        });
        assertThat(tooOpen).isEmpty();
    }
}
