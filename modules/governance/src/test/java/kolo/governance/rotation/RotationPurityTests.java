package kolo.governance.rotation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The rotation is a function of its input: no framework, no database, no clock.
class RotationPurityTests {
    private static final ArchRule PURE = classes().that()
            .resideInAPackage("kolo.governance.rotation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("kolo.governance.rotation..", "java.lang..", "java.util..", "java.time..",
                    "java.security", "java.nio.charset", "org.jspecify.annotations");

    @Test
    void the_rotation_depends_on_the_language_alone() {
        PURE.check(compiled("kolo.governance.rotation"));
    }

    @Test
    void the_rotation_asks_no_clock() {
        var asked = compiled("kolo.governance.rotation").stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("now") || call.getName().equals("currentTimeMillis")
                        || call.getName().equals("nanoTime"))
                .toList();
        assertThat(asked).isEmpty();
    }

    @Test
    void the_rule_finds_what_it_looks_for() {
        var rule = classes().that()
                .resideInAPackage("kolo.governance.office..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("kolo.governance..", "java..", "org.jspecify.annotations");
        assertThat(rule.evaluate(compiled("kolo.governance.office")).hasViolation()).isTrue();
    }

    private static JavaClasses compiled(String name) {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name);
    }
}
