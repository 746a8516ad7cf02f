package io.dueline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The house keeps its rules, and each rule rejects an example under `wrong` that breaks it.
class ArchitectureTest {

    private static final Logger log = LoggerFactory.getLogger(ArchitectureTest.class);

    private static final HouseRules HOUSE = new HouseRules("io.dueline");
    private static final HouseRules WRONG = new HouseRules("io.dueline.wrong");
    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ArchitectureTest::isMain)
                    .importPackages("io.dueline");
    private static final JavaClasses EXAMPLES =
            new ClassFileImporter().importPackages("io.dueline.wrong");

    /// Each rule with what its wrong examples are called, in the order of the violations' names.
    private static final Map<Function<HouseRules, ArchRule>, String[]> RULES = rules();

    private static Map<Function<HouseRules, ArchRule>, String[]> rules() {
        var rules = new LinkedHashMap<Function<HouseRules, ArchRule>, String[]>();
        rules.put(
                HouseRules::importsFollowTheTable,
                new String[] {
                    "notifier.owner.AsksTheBot",
                    "notifier.billing.KnowsAProvider",
                    "bot.promise.TalksToCases",
                    "admin.today.BorrowsFromCases"
                });
        rules.put(
                HouseRules::everyPackageStandsInTheTable,
                new String[] {"notifier.extras.Unplanned"});
        rules.put(HouseRules::noPackagesInACycle, new String[] {"Cycle detected"});
        rules.put(
                HouseRules::pureThingsKnowNeitherSpringNorReactor,
                new String[] {
                    "bot.understanding.Reactive", "notifier.cadence.CadencePolicyWithSpring"
                });
        rules.put(HouseRules::nobodyBlocks, new String[] {"notifier.owner.Blocks"});
        rules.put(HouseRules::onlyTheNamedSubscribe, new String[] {"notifier.owner.Subscribes"});
        rules.put(
                HouseRules::nobodyAsksTheMachineForTheTime,
                new String[] {"notifier.owner.OwnTime"});
        rules.put(
                HouseRules::nothingIsInjectedIntoFields,
                new String[] {"notifier.owner.FieldInjected"});
        rules.put(HouseRules::nothingIsCalledImpl, new String[] {"notifier.owner.OwnersImpl"});
        rules.put(
                HouseRules::packagesAreNamedAfterWhatTheyHold,
                new String[] {"notifier.owner.util.Odds"});
        rules.put(HouseRules::everyPackageIsNullMarked, new String[] {"notifier.consent.Unmarked"});
        rules.put(
                HouseRules::onlyDoorsArePublicComponents, new String[] {"notifier.owner.SideDoor"});
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.keySet().stream()
                .map(rule -> rule.apply(HOUSE))
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(MAIN)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleRejectsItsWrongExamples() {
        return RULES.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey().apply(WRONG).getDescription(),
                                        () ->
                                                assertRejects(
                                                        entry.getKey().apply(WRONG),
                                                        entry.getValue())));
    }

    @Test
    void packagesOfTheTableThatAreStillEmptyAreNamed() {
        var empty = HOUSE.empty(MAIN);

        log.info("the rules wait for packages that hold nothing yet: {}", empty);
        assertThat(empty).doesNotContain("notifier.owner", "notifier.schedule", "config");
    }

    @Test
    void everyDoorBelongsToAPackageOfTheTable() {
        assertThat(House.MAY_IMPORT.keySet()).containsAll(House.DOORS.keySet());
        assertThat(House.MAY_IMPORT.keySet()).containsAll(House.COMMON);
    }

    private static void assertRejects(ArchRule rule, String... examples) {
        var result = rule.evaluate(EXAMPLES);

        assertThat(result.hasViolation()).isTrue();
        for (var example : examples) {
            assertThat(result.getFailureReport().getDetails())
                    .anySatisfy(detail -> assertThat(detail).contains(example));
        }
    }

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
