package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// What only the text of the sources shows: the time in SQL, and SQL put together from pieces.
class SourceRulesTests {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern MACHINE_TIME = Pattern.compile(
            "(?i)\\b(now\\s*\\(\\s*\\)|current_timestamp|current_date|current_time\\b|localtimestamp|clock_timestamp|"
                    + "statement_timestamp|transaction_timestamp|timeofday)");
    private static final Pattern STATEMENT = Pattern
            .compile(
                    "\"\\s*(?i:select|insert|update|delete|set|alter|create|drop|grant)\\b[^\"\\n]*\"\\s*\\+\\s*+"
                            + "(?!\"|(?:[A-Za-z]+\\.)?[A-Z_]{2,}\\b)");

    @Test
    void no_statement_asks_the_database_for_the_time() throws IOException {
        assertThat(findings(MACHINE_TIME, "sql")).isEmpty();
        assertThat(literals()).isNotEmpty().noneMatch(text -> MACHINE_TIME.matcher(text).find());
    }

    @Test
    void the_only_statement_put_together_from_a_value_sets_the_tenant() throws IOException {
        assertThat(findings(STATEMENT, "java")).allMatch(found -> found.startsWith("TenantJpaDialect.java")
                // its conditions are put together from fixed fragments of DirectorySql
                || found.startsWith("Directory.java"));
    }

    @Test
    void the_rules_find_what_they_look_for() {
        assertThat(MACHINE_TIME.matcher("values (now())").find()).isTrue();
        assertThat(MACHINE_TIME.matcher("default CURRENT_TIMESTAMP").find()).isTrue();
        assertThat(MACHINE_TIME.matcher("clock.instant()").find()).isFalse();
        assertThat(STATEMENT.matcher("sql(\"select * from x where a = '\" + name + \"'\")").find()).isTrue();
        assertThat(STATEMENT.matcher("sql(\"select * from x where a = ?\")").find()).isFalse();
    }

    /// The text blocks and string literals of the code.
    private static List<String> literals() throws IOException {
        var literal = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
        var literals = new ArrayList<String>();
        for (var file : sources("java")) {
            literal.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> literals.add(file.getFileName() + ": " + found.group()));
        }
        return literals;
    }

    private static List<Path> sources(String... endings) throws IOException {
        var sources = new ArrayList<Path>();
        for (var part : List.of("platform", "modules")) {
            try (var files = Files.walk(ROOT.resolve(part))) {
                files.filter(Files::isRegularFile).filter(file -> {
                    var name = file.toString().replace('\\', '/');
                    return name.contains("/src/main/") && !name.contains("/localdb/") && !name.contains("/testkit/")
                            && List.of(endings).stream().anyMatch(ending -> name.endsWith("." + ending));
                }).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<String> findings(Pattern pattern, String... endings) throws IOException {
        var findings = new ArrayList<String>();
        for (var file : sources(endings)) {
            for (var line : Files.readAllLines(file)) {
                boolean comment = line.strip().startsWith("//") || line.strip().startsWith("--");
                if (!comment && pattern.matcher(line).find()) {
                    findings.add(file.getFileName() + ": " + line.strip());
                }
            }
        }
        return findings;
    }
}
