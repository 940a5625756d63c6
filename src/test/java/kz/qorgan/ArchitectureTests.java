package kz.qorgan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import kz.qorgan.kernel.AnonymousAction;
import kz.qorgan.kernel.BorrowerAction;
import kz.qorgan.kernel.ModuleAction;
import kz.qorgan.kernel.SystemAction;
import kz.qorgan.session.SessionEnded;
import kz.qorgan.staff.StaffAction;
import kz.qorgan.verification.SensitiveAction;
import kz.qorgan.verification.StrongFactorChanged;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** The house rules that neither the compiler nor Modulith can state. */
class ArchitectureTests {

    private static final int MOST_TYPES_IN_A_PACKAGE = 15;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kz.qorgan");

    @Test
    void onlyPagesKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("kz.qorgan", "..ui", "kz.qorgan.shell", "kz.qorgan.access")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .check(CODE);
    }

    @Test
    void nothingUsesPages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ui")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kz.qorgan..ui")
                .check(CODE);
    }

    @Test
    void rowsAndTheirTablesArePrivateToTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CODE);
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void everyPublicServiceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(ArchConditions.be(annotatedWithOneOf(
                        AnonymousAction.class,
                        BorrowerAction.class,
                        ModuleAction.class,
                        SystemAction.class,
                        SensitiveAction.class,
                        StaffAction.class)))
                .check(CODE);
    }

    @SafeVarargs
    private static DescribedPredicate<JavaMethod> annotatedWithOneOf(Class<? extends Annotation>... annotations) {
        return describe(
                "annotated with who may call it",
                method -> Arrays.stream(annotations).anyMatch(method::isAnnotatedWith));
    }

    @Test
    void pagesCallOnlyWhatPeopleMayDo() {
        noClasses()
                .that()
                .resideInAPackage("..ui")
                .should()
                .callMethodWhere(describe(
                        "calls a method meant for modules",
                        call -> call.getTarget()
                                .resolveMember()
                                .map(member -> member.isAnnotatedWith(ModuleAction.class))
                                .orElse(false)))
                .check(CODE);
    }

    @Test
    void borrowerNeverComesFromOutside() {
        noMethods()
                .that()
                .areAnnotatedWith(BorrowerAction.class)
                .or()
                .areAnnotatedWith(SensitiveAction.class)
                .should()
                .haveRawParameterTypes(describe(
                        "a borrower's id",
                        types -> types.stream()
                                .anyMatch(type -> type.getSimpleName().equals("BorrowerId"))))
                .check(CODE);
    }

    @Test
    void timeAndChanceComeFromTheirOnePlace() {
        noClasses().should().callMethod(Instant.class, "now").check(CODE);
        noClasses().should().callMethod(LocalDate.class, "now").check(CODE);
        noClasses().should().callMethod(LocalDateTime.class, "now").check(CODE);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(CODE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .check(CODE);
        noClasses().should().callConstructor(Random.class).check(CODE);
        noClasses()
                .that()
                .doNotHaveSimpleName("RandomValues")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .check(CODE);
    }

    @Test
    void everyViewIsForSomebody() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .andShould()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void packagesStaySmall() {
        var types = CODE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(types)
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_TYPES_IN_A_PACKAGE));
    }

    @Test
    void eventsHoldIdsAndWordsOnly() {
        for (var event : List.of(SessionEnded.class, StrongFactorChanged.class)) {
            assertThat(CODE.get(event).getFields()).allMatch(field -> isIdOrWord(field.getRawType()));
        }
    }

    private static boolean isIdOrWord(JavaClass type) {
        return type.isEnum()
                || type.isEquivalentTo(UUID.class)
                || type.getPackageName().equals("kz.qorgan.kernel")
                        && type.getSimpleName().endsWith("Id");
    }
}
