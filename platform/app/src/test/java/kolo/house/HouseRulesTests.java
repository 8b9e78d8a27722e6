package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The code keeps the rules of the house, and every rule has somebody who breaks it.
class HouseRulesTests {
    private static final Map<String, ArchRule> RULES = Map.of(
            "time comes from the clock", HouseRules.TIME_COMES_FROM_THE_CLOCK,
            "Hibernate's wall is not lifted", HouseRules.HIBERNATES_WALL_IS_NOT_LIFTED,
            "connections belong to tenancy", HouseRules.CONNECTIONS_BELONG_TO_TENANCY,
            "nothing is scheduled past the tenant", HouseRules.NOTHING_IS_SCHEDULED_PAST_THE_TENANT,
            "templates show their own views", HouseRules.TEMPLATES_SHOW_THEIR_OWN_VIEWS,
            "late listeners take a tenant event", HouseRules.LATE_LISTENERS_TAKE_A_TENANT_EVENT);

    private static final JavaClasses KOLO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kolo", "gg.jte.generated");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("kolocounter");

    @TestFactory
    Stream<DynamicTest> the_code_keeps_the_rules() {
        return RULES.entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(KOLO)));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_offender() {
        return RULES.entrySet()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(OFFENDERS).hasViolation()).isTrue()));
    }
}
