package dev.ashlar.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which: what keeps all knowledge of a kind of object in its own file. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.ashlar");

    @Test
    void diffAndPlanKnowNoKindOfObject() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.ashlar.diff", "dev.ashlar.plan", "dev.ashlar.verify")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.ashlar.kind")
                        .and(simpleNameEndingWith("Kind").and(not(simpleName("Kind")))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("dev.ashlar.diff", "dev.ashlar.plan")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.ashlar.model").and(simpleNameEndingWith("Def")))
                .check(CLASSES);
    }

    @Test
    void onlyTheDslKnowsJooq() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ashlar.dsl")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..")
                .check(CLASSES);
    }

    @Test
    void onlyWhatTalksToAServerKnowsJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.ashlar.catalog", "dev.ashlar.apply", "dev.ashlar.verify", "dev.ashlar.dsl")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void sqlAndModelNeedNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.ashlar.sql")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.ashlar", "dev.ashlar.sql", "org.jspecify..")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("dev.ashlar.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.ashlar", "dev.ashlar.model", "dev.ashlar.sql", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.ashlar.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
