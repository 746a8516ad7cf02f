package io.dueline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.jspecify.annotations.NullMarked;
import org.reactivestreams.Publisher;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules of the house over one tree of packages: the real one under `io.dueline`, or the wrong
/// examples under `io.dueline.wrong`, which have the same layout.
record HouseRules(String root) {

    private static final Pattern BLOCKS = Pattern.compile("block\\w*|toIterable|toStream");
    private static final Pattern SUBSCRIBES = Pattern.compile("subscribe(With)?|toFuture|connect");
    private static final Set<String> INJECTIONS =
            Set.of(
                    "org.springframework.beans.factory.annotation.Autowired",
                    "org.springframework.beans.factory.annotation.Value",
                    "jakarta.inject.Inject",
                    "jakarta.annotation.Resource");

    ArchRule importsFollowTheTable() {
        return classes().should(forEach("import only what the table allows", this::checkImports));
    }

    ArchRule everyPackageStandsInTheTable() {
        return classes().should(forEach("live in a package of the table", this::checkPlace));
    }

    ArchRule noPackagesInACycle() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    ArchRule pureThingsKnowNeitherSpringNorReactor() {
        var pure = Pattern.compile(String.join("|", House.PURE));
        return noClasses()
                .that(are("pure", type -> pure.matcher(nameOf(type)).matches()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "reactor..", "org.reactivestreams..", "io.r2dbc..")
                .allowEmptyShould(true);
    }

    ArchRule nobodyBlocks() {
        return noCalls(
                "block", call -> onPublisher(call) && BLOCKS.matcher(call.getName()).matches());
    }

    ArchRule onlyTheNamedSubscribe() {
        return noClasses()
                .that(are("not named", type -> !House.SUBSCRIBERS.containsKey(topNameOf(type))))
                .should(
                        call(
                                "subscribe",
                                call ->
                                        onPublisher(call)
                                                && SUBSCRIBES.matcher(call.getName()).matches()))
                .allowEmptyShould(true);
    }

    ArchRule nobodyAsksTheMachineForTheTime() {
        return noClasses()
                .that(are("no clock makers", type -> !House.CLOCK_MAKERS.contains(topNameOf(type))))
                .should(call("ask for the time without the clock", HouseRules::asksForTheTime))
                .allowEmptyShould(true);
    }

    ArchRule nothingIsInjectedIntoFields() {
        return fields().should()
                .notBeAnnotatedWith(
                        DescribedPredicate.describe(
                                "injections",
                                annotation ->
                                        INJECTIONS.contains(annotation.getRawType().getName())))
                .allowEmptyShould(true);
    }

    ArchRule nothingIsCalledImpl() {
        return noClasses().should().haveSimpleNameEndingWith("Impl").allowEmptyShould(true);
    }

    ArchRule packagesAreNamedAfterWhatTheyHold() {
        return classes()
                .should(
                        forEach(
                                "live in a package named after a feature",
                                (type, wrong) -> {
                                    for (var part : type.getPackageName().split("\\.")) {
                                        if (House.NO_NAMES.contains(part)) {
                                            wrong.accept(type, "lives in a package called " + part);
                                        }
                                    }
                                }));
    }

    ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(
                        forEach(
                                "live in a null-marked package",
                                (type, wrong) -> {
                                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                                        wrong.accept(
                                                type, "lives in a package without @NullMarked");
                                    }
                                }));
    }

    ArchRule onlyDoorsArePublicComponents() {
        return classes()
                .that(are("public components", HouseRules::isPublicComponent))
                .should(forEach("be doors", this::checkDoor))
                .allowEmptyShould(true);
    }

    private void checkImports(JavaClass type, BiConsumer<JavaClass, String> wrong) {
        featureOf(type)
                .ifPresent(
                        from ->
                                type.getDirectDependenciesFromSelf().stream()
                                        .map(
                                                dependency ->
                                                        dependency
                                                                .getTargetClass()
                                                                .getBaseComponentType())
                                        .distinct()
                                        .filter(to -> isForbidden(from, to))
                                        .forEach(
                                                to ->
                                                        wrong.accept(
                                                                type,
                                                                "of %s imports %s"
                                                                        .formatted(
                                                                                from,
                                                                                to.getName()))));
    }

    private boolean isForbidden(String from, JavaClass to) {
        return featureOf(to).filter(feature -> !House.mayImport(from, feature)).isPresent();
    }

    private void checkPlace(JavaClass type, BiConsumer<JavaClass, String> wrong) {
        var inside = type.getPackageName().length() > root.length();
        if (inside && featureOf(type).isEmpty()) {
            wrong.accept(type, "lives in a package the table does not know");
        }
    }

    private void checkDoor(JavaClass type, BiConsumer<JavaClass, String> wrong) {
        var doors = featureOf(type).map(feature -> House.DOORS.getOrDefault(feature, Set.of()));
        if (!doors.orElse(Set.of("Application")).contains(type.getSimpleName())) {
            wrong.accept(type, "is public, but no door of its package");
        }
    }

    private static boolean isPublicComponent(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && (type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                        || type.isAnnotatedWith("org.springframework.stereotype.Component"));
    }

    private static boolean onPublisher(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().isAssignableTo(Publisher.class);
    }

    private static boolean asksForTheTime(JavaCodeUnitAccess<?> call) {
        var owner = call.getTargetOwner().getName();
        var now =
                owner.startsWith("java.time.")
                        && call.getName().equals("now")
                        && !takesAClock(call.getTarget());
        var machine =
                owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        var date =
                owner.equals("java.util.Date")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                        && call.getName().equals("<init>");
        var clock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        return now || machine || date || clock;
    }

    private static boolean takesAClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private ArchRule noCalls(String what, Predicate<JavaCodeUnitAccess<?>> wrong) {
        return noClasses().should(call(what, wrong)).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> call(
            String what, Predicate<JavaCodeUnitAccess<?>> predicate) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitAccessesFromSelf().stream()
                        .filter(predicate)
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> forEach(
            String what, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        (where, why) ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                where, where.getName() + " " + why)));
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    private Optional<String> featureOf(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
                ? House.featureOf(type.getPackageName().substring(root.length() + 1))
                : Optional.empty();
    }

    private String nameOf(JavaClass type) {
        return type.getName().startsWith(root + ".")
                ? type.getName().substring(root.length() + 1)
                : type.getName();
    }

    private String topNameOf(JavaClass type) {
        return nameOf(type).replaceFirst("\\$.*", "");
    }

    /// The packages of the table that hold nothing yet.
    Set<String> empty(Iterable<JavaClass> found) {
        var present = new java.util.HashSet<String>();
        found.forEach(type -> featureOf(type).ifPresent(present::add));
        return House.MAY_IMPORT.keySet().stream()
                .filter(name -> !present.contains(name))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
