package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import kolo.KoloApplication;

/// The modules keep to their dependencies and out of each other's insides.
class ModulesTests {
    private final ApplicationModules modules = ApplicationModules.of(KoloApplication.class,
            new ImportOption.DoNotIncludeTests());

    @Test
    void the_modules_stand_as_the_architecture_says() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).contains("kernel", "tables",
                "tenancy", "texts", "mail", "identity", "audit", "files", "search", "print", "web", "account",
                "membership",
                "governance", "events", "news", "projects", "operator", "app");
        modules.verify();
    }

    @Test
    void a_module_that_reaches_into_another_is_found() {
        assertThatThrownBy(() -> ApplicationModules.of("kolocounter", new ImportOption.OnlyIncludeTests()).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Secret");
    }
}
