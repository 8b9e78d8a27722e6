package kolo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/// The table of settings in the documentation is the truth: it is compared with the sources, row by row.
class SettingsTableTests {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (?:`([^`]+)`|none) \\| (.{10,}) \\|$");
    /// Settings that are asked for by name and not bound to a record.
    private static final Pattern LOOKED_UP = Pattern.compile(
            "(?:getProperty|getRequiredProperty|ConditionalOnBooleanProperty|ConditionalOnProperty|@Value)\\(\\s*"
                    + "(?:name = |value = )?\"(?:\\$\\{)?(kolo\\.[a-z0-9.-]*[a-z0-9])(?:\"\\s*(?:,\\s*\"([^\"]*)\")?|:([^}]*)\\})?");

    private record Row(@Nullable String standard, String meaning) {}

    @Test
    void every_setting_of_kolo_is_in_the_table_and_every_row_is_a_setting() throws IOException {
        assertThat(rowsOf("kolo.").keySet()).containsExactlyInAnyOrderElementsOf(settings().keySet());
    }

    @Test
    void the_service_knows_the_same_names_when_it_starts() throws IOException {
        assertThat(KnownSettings.DOCUMENTED).containsExactlyInAnyOrderElementsOf(settings().keySet());
        assertThat(KnownSettings.INNER).allMatch(name -> name.startsWith("kolo.local"))
                .doesNotContainAnyElementsOf(KnownSettings.DOCUMENTED);
    }

    @Test
    void the_defaults_of_kolo_are_the_true_ones() throws IOException {
        var inTable = new TreeMap<String, String>();
        rowsOf("kolo.").forEach((name, row) -> inTable.put(name, Objects.requireNonNullElse(row.standard(), "none")));

        assertThat(inTable).containsExactlyInAnyOrderEntriesOf(settings());
    }

    @Test
    void settings_of_spring_exist_and_have_the_default_of_the_table() throws IOException {
        var ours = yaml();
        var springs = metadata();
        for (var row : rows().entrySet()) {
            var name = row.getKey();
            if (name.startsWith("kolo.")) {
                continue;
            }
            assertThat(springs.keySet()
                    .stream()
                    .anyMatch(known -> name.equals(known)
                            || ((known.endsWith("properties") || known.endsWith("level"))
                                    && name.startsWith(known + "."))))
                    .as(name + " is a setting of Spring Boot's or a library's")
                    .isTrue();
            var standard = ours.getOrDefault(name, springs.getOrDefault(name, ""));
            assertThat(Objects.requireNonNullElse(row.getValue().standard(), "")).as("default of " + name)
                    .isEqualTo(standard);
        }
    }

    @Test
    void a_row_that_is_not_read_would_be_noticed() throws IOException {
        assertThat(rows()).hasSize((int) lines().filter(line -> line.startsWith("| `")).count());
    }

    @Test
    void secrets_are_marked() throws IOException {
        assertThat(rows()).allSatisfy((name, row) -> assertThat(row.meaning().contains("**secret**"))
                .as(name)
                .isEqualTo(name.contains("password") || name.contains("secret-key") || name.endsWith("headers")));
    }

    /// Every setting that the sources know with its default as it is written.
    private static Map<String, String> settings() throws IOException {
        var settings = new TreeMap<String, String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("kolo")) {
            var type = type(Objects.requireNonNull(found.getBeanClassName()));
            var prefix = Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class)).value();
            collect(prefix, type, settings);
        }
        assertThat(settings).isNotEmpty();
        for (var source : sources()) {
            LOOKED_UP.matcher(Files.readString(source)).results().forEach(found -> {
                var standard = Stream.of(found.group(2), found.group(3))
                        .filter(text -> text != null && !text.isEmpty())
                        .findFirst();
                settings.merge(found.group(1), standard.orElse("none"),
                        (one, other) -> one.equals("none") ? other : one);
            });
        }
        settings.keySet().removeAll(KnownSettings.INNER);
        settings.remove("kolo.local.psql");
        // the embedded database's folder holds the demonstration accounts' password as well
        settings.replace("kolo.local.folder", ".kolo/postgres");
        settings.replace("kolo.local.skip", "false");
        yaml().forEach((name, value) -> settings.computeIfPresent(name, (same, written) -> value));
        return settings;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
        assertThat(type.isRecord()).as(type + " is a record").isTrue();
        var parameters = type.getDeclaredConstructors()[0].getParameters();
        var components = type.getRecordComponents();
        for (int at = 0; at < components.length; at++) {
            RecordComponent component = components[at];
            var name = prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings);
            } else {
                var standard = parameters[at].getAnnotation(DefaultValue.class);
                settings.put(name, standard == null ? "none" : written(standard));
            }
        }
    }

    private static String written(DefaultValue standard) {
        return standard.value().length == 0 || standard.value()[0].isEmpty() ? "none" : standard.value()[0];
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Row> rowsOf(String prefix) throws IOException {
        var rows = new LinkedHashMap<>(rows());
        rows.keySet().removeIf(name -> !name.startsWith(prefix));
        return rows;
    }

    private static Map<String, Row> rows() throws IOException {
        var rows = new LinkedHashMap<String, Row>();
        lines().map(ROW::matcher).filter(java.util.regex.Matcher::matches).forEach(row -> {
            var twice = rows.put(row.group(1), new Row(row.group(2), row.group(3)));
            assertThat(twice).as("second row of " + row.group(1)).isNull();
        });
        return rows;
    }

    private static Stream<String> lines() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/operations/settings.md")).stream();
    }

    private static Map<String, String> yaml() throws IOException {
        var settings = new TreeMap<String, String>();
        for (var source : new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yml"))) {
            for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                settings.put(name, String.valueOf(source.getProperty(name)));
            }
        }
        return settings;
    }

    /// What Spring Boot and the libraries say of their settings.
    private static Map<String, String> metadata() throws IOException {
        var settings = new TreeMap<String, String>();
        var mapper = JsonMapper.builder().build();
        for (var place : Collections.list(SettingsTableTests.class.getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var in = place.openStream()) {
                for (var property : mapper.readTree(in).path("properties")) {
                    if (!property.path("deprecation").isObject()) {
                        settings.put(property.path("name").asString(), property.path("defaultValue").asString(""));
                    }
                }
            }
        }
        return settings;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var part : new TreeSet<>(Arrays.asList("platform", "modules"))) {
            try (var files = Files.walk(ROOT.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/main/")
                        && !file.toString().contains("/testkit/"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
