package org.siqian;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The rooms stand on one spine, and each knows only those to its left. */
class ArchitectureTest {
    private static final String ROOT = "org.siqian.";
    private static final List<String> SPINE = List.of(
            "shared", "audit", "organisation", "access", "plan", "indicator", "activity", "progress", "supervision", "catalogue", "sample", "launch");
    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.siqian");

    private static String room(String name) {
        return ROOT + name + "..";
    }

    @Test
    void a_room_knows_only_the_rooms_to_its_left() {
        for (int i = 0; i < SPINE.size() - 1; i++) {
            var right = SPINE.subList(i + 1, SPINE.size()).stream().map(ArchitectureTest::room).toArray(String[]::new);
            noClasses().that().resideInAPackage(room(SPINE.get(i)))
                    .should().dependOnClassesThat().resideInAnyPackage(right)
                    .because("the spine runs " + SPINE)
                    .check(OURS);
        }
    }

    @Test
    void every_package_is_a_room_on_the_spine() {
        classes().should().resideInAnyPackage(SPINE.stream().map(ArchitectureTest::room).toArray(String[]::new)).check(OURS);
    }

    @Test
    void rooms_are_free_of_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void entities_never_reach_the_wire() {
        methods().that().areAnnotatedWith(Operation.class).should(new ArchCondition<>("speak of no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " speaks of " + type.getName())));
                method.getParameterTypes().stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes " + type.getName())));
            }
        }).check(OURS);
    }

    @Test
    void every_door_says_what_it_does() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
                .and().arePublic().and().areNotStatic()
                .should().beAnnotatedWith(Operation.class)
                .check(OURS);
    }

    @Test
    void dependencies_come_through_the_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(OURS);
    }

    @Test
    void the_clock_is_injected() {
        for (Class<?> time : new Class<?>[] {LocalDate.class, Instant.class, LocalDateTime.class}) {
            noClasses().should().callMethod(time, "now").check(OURS);
        }
        noClasses().that().resideOutsideOfPackage(room("shared")).should().callMethod(Clock.class, "systemUTC").check(OURS);
    }

    @Test
    void only_doors_begin_transactions_of_their_own_accord() {
        noClasses().that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are no doors") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.isAnnotatedWith(Path.class);
                    }
                })
                .should().beAnnotatedWith(jakarta.transaction.Transactional.class)
                .check(OURS);
    }

    @Test
    void the_wires_records_are_named_once() {
        var views = OURS.stream()
                .filter(type -> type.getEnclosingClass().map(JavaClass::getSimpleName).filter(n -> n.endsWith("Views")).isPresent())
                .filter(type -> type.isAssignableTo(Record.class))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(views).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void the_domain_throws_one_exception() {
        noClasses().that(resideInAnyPackage(SPINE.stream().filter(r -> !r.equals("launch")).map(ArchitectureTest::room).toArray(String[]::new)))
                .and().doNotHaveSimpleName("Refusal")
                .should().beAssignableTo(assignableTo(Throwable.class))
                .check(OURS);
    }
}
