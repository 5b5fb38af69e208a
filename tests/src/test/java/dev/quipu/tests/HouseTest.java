package dev.quipu.tests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The arrows of the picture in docs/architecture.md. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.quipu");

    @ParameterizedTest
    @CsvFileSource(resources = "rooms.txt", delimiter = '|')
    void aRoomKnowsOnlyTheRoomsBelowIt(String room, String below) {
        String[] allowed = packages("dev.quipu.", room + (below.equals("-") ? "" : " " + below));

        classes()
                .that()
                .resideInAPackage("dev.quipu." + room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(outside("dev.quipu")))
                .check(HOUSE);
    }

    @Test
    void everyRoomStandsInTheList() {
        String[] listed = Repository.text("tests/src/test/resources/dev/quipu/tests/rooms.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> "dev.quipu." + line.substring(0, line.indexOf('|')).strip())
                .toArray(String[]::new);

        classes().should().resideInAnyPackage(listed).check(HOUSE);
    }

    @Test
    void noTwoRoomsKnowEachOther() {
        slices().matching("dev.quipu.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "libraries.txt", delimiter = '|')
    void aLibraryLivesInOnePlace(String libraries, String rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("dev.quipu.", rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages("", libraries))
                .check(HOUSE);
    }

    /** Whoever could bring a query back from its bytes could run any SQL. */
    @Test
    void onlyWorkersBringProvedQueriesOverTheWire() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.quipu.agent.worker")
                .and()
                .doNotHaveFullyQualifiedName("dev.quipu.agent.guard.QueryPassage")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.quipu.agent.guard.QueryPassage")
                .check(HOUSE);
    }

    @Test
    void onlyTheProgramsReadTheClockOfTheMachineAndEndThemselves() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.quipu.bot.Main")
                .and()
                .doNotHaveFullyQualifiedName("dev.quipu.agent.worker.WorkerMain")
                .should()
                .callMethodWhere(new ReadsTheMachine())
                .check(HOUSE);
    }

    @Test
    void nobodyPrintsAStackTrace() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "prints a stack trace to a console",
                        call -> call.getTarget().getName().equals("printStackTrace")
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .check(HOUSE);
    }

    private static String[] packages(String prefix, String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .map(name -> prefix + name)
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> outside(String root) {
        return DescribedPredicate.not(resideInAnyPackage(root + ".."));
    }
}
