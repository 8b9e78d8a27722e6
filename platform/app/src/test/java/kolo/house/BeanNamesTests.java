package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/// The modules share one context, in which two beans of one name do not start together: found here in seconds instead of
/// at the next start.
class BeanNamesTests {
    @Test
    void no_two_beans_of_the_application_have_one_name() {
        assertThat(shared(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kolo"))).isEmpty();
    }

    @Test
    void two_beans_of_one_name_are_found() {
        assertThat(shared(new ClassFileImporter().importClasses(One.class, Two.class)))
                .containsExactly("letter in " + One.class.getName() + ", " + Two.class.getName());
    }

    static class One {
        @Bean
        String letter() {
            return "one";
        }
    }

    static class Two {
        @Bean
        String letter() {
            return "two";
        }
    }

    private static String name(JavaClass type) {
        var given = type.tryGetAnnotationOfType(Component.class).map(Component::value).orElse("");
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    private static List<String> shared(Iterable<JavaClass> classes) {
        var owners = new TreeMap<String, TreeSet<String>>();
        for (var type : classes) {
            var owner = type.getName();
            if (type.isMetaAnnotatedWith(Component.class)
                    || (type.isInterface() && type.isAssignableTo(Repository.class))) {
                owners.computeIfAbsent(name(type), name -> new TreeSet<>()).add(owner);
            }
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(Bean.class)) {
                    owners.computeIfAbsent(method.getName(), name -> new TreeSet<>()).add(owner);
                }
            }
        }
        return owners.entrySet()
                .stream()
                .filter(named -> named.getValue().size() > 1)
                .map(named -> named.getKey() + " in " + String.join(", ", named.getValue()))
                .toList();
    }
}
