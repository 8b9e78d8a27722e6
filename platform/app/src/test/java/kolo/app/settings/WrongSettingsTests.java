package kolo.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// A start with a wrong setting ends with a sentence that names it, and without a stack trace.
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTests {
    private static final Map<String, String> BUCKET = Map.of("kolo.files.s3.endpoint", "https://s3.example.org",
            "kolo.files.s3.bucket", "kolo", "kolo.files.s3.access-key", "key", "kolo.files.s3.secret-key",
            "canary-of-the-bucket");

    /// All settings of all modules, and nothing else of them.
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("kolo")
    static class AllSettings {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                                                              kolo.platform.domain            | Example Org          | kolo.platform.domain is a host name in lower case such as example.org, not "Example Org".
                                                              kolo.platform.scheme            | ftp                  | kolo.platform.scheme is http or https, not "ftp".
                                                              kolo.platform.port              | 70000                | kolo.platform.port is a port, or 0 to leave it out of links, not 70000.
                                                              kolo.platform.port              | eighty               | kolo.platform.port is a whole number, not "eighty".
                                                              kolo.session.idle               | soon                 | kolo.session.idle is a time such as 30s, 10m, 8h or 7d, not "soon".
                                                              kolo.session.idle               | 8d                   | kolo.session.idle is at least 1m and kolo.session.absolute no shorter, not PT192H and PT168H.
                                                              kolo.session.absolute           | 1h                   | kolo.session.idle is at least 1m and kolo.session.absolute no shorter, not PT8H and PT1H.
                                                              kolo.session.operator-idle      | -5m                  | kolo.session.operator-idle is at least 1m and kolo.session.operator-absolute no shorter, not PT-5M and PT12H.
                                                              kolo.session.operator-absolute  | 1m                   | kolo.session.operator-idle is at least 1m and kolo.session.operator-absolute no shorter, not PT30M and PT1M.
                                                              kolo.files.store                | tape                 | kolo.files.store is folder or s3, not "tape".
                                                              kolo.files.store                | s3                   | kolo.files.store is s3, which needs kolo.files.s3.endpoint, kolo.files.s3.bucket, kolo.files.s3.access-key and kolo.files.s3.secret-key.
                                                              kolo.files.folder               | ' '                  | kolo.files.folder names a folder that every node shares; it is empty.
                                                              kolo.files.s3.endpoint          | s3.example.org       | kolo.files.s3.endpoint is an address such as https://s3.example.org, not "s3.example.org".
                                                              kolo.files.s3.endpoint          | ''                   | kolo.files.s3.endpoint is missing, which uploads in a bucket need.
                                                              kolo.files.s3.bucket            | ''                   | kolo.files.s3.bucket is missing, which uploads in a bucket need.
                                                              kolo.files.s3.access-key        | ''                   | kolo.files.s3.access-key is missing, which uploads in a bucket need.
                                                              kolo.files.s3.secret-key        | ' '                  | kolo.files.s3.secret-key is missing, which uploads in a bucket need.
                                                              kolo.files.s3.region            | ' '                  | kolo.files.s3.region is missing, which uploads in a bucket need.
                                                              kolo.mail.from                  | Office <a@b.example> | kolo.mail.from is one address such as office@example.org, without a name, not "Office <a@b.example>".
                                                              kolo.mail.max-attempts          | 0                    | kolo.mail.max-attempts is a number from 1 to 100, not 0.
                                                              kolo.mail.max-attempts          | many                 | kolo.mail.max-attempts is a whole number, not "many".
                                                              kolo.limits.members             | 0                    | kolo.limits.members is out of bounds: 0
                                                              kolo.limits.storage             | much                 | kolo.limits.storage is a size such as 500MB or 2GB, not "much".
                                                              kolo.limits.mails-a-day         | -1                   | kolo.limits.mails-a-day is out of bounds: -1
                                                              kolo.limits.requests-a-second   | 0                    | kolo.limits.requests-a-second is out of bounds: 0
                                                              kolo.limits.exports-a-minute    | 0                    | kolo.limits.exports-a-minute is a number from 1 to 100000, not 0
                                                              kolo.limits.patience            | long                 | kolo.limits.patience is a time such as 30s, 10m, 8h or 7d, not "long".
                                                              kolo.events.retry-every         | 0s                   | kolo.events.retry-every is a time such as 30s, not PT0S.
                                                              kolo.events.forgotten-after     | 0s                   | kolo.events.forgotten-after is a time such as 30s, not PT0S.
                                                              kolo.events.first-pause         | 0s                   | kolo.events.first-pause is a time such as 30s, not PT0S.
                                                              kolo.events.longest-pause       | 0s                   | kolo.events.longest-pause is a time such as 30s, not PT0S.
                                                              kolo.events.attempts            | 0                    | kolo.events.attempts is a number from 1 on, not 0.
                                                              kolo.events.batch               | 0                    | kolo.events.batch is a number from 1 on, not 0.
                                                              kolo.portability.kept           | ever                 | kolo.portability.kept is a time such as 30s, 10m, 8h or 7d, not "ever".
                                                              kolo.portability.most-entries   | all                  | kolo.portability.most-entries is a whole number, not "all".
                                                              kolo.portability.most-packed    | all                  | kolo.portability.most-packed is a size such as 500MB or 2GB, not "all".
                                                              kolo.portability.most-unpacked  | all                  | kolo.portability.most-unpacked is a size such as 500MB or 2GB, not "all".
                                                              kolo.web.kept-pages             | all                  | kolo.web.kept-pages is a size such as 500MB or 2GB, not "all".
                                                              kolo.closing.grace              | -1d                  | kolo.closing.grace is a time such as 30d, or 0, not PT-24H.
                                                              kolo.watch.networks             | -1                   | kolo.watch.networks is a number from 0 to 1000, not -1.
                                                              kolo.watch.drain                | 1h                   | kolo.watch.drain is a time of up to 5m, such as 5s, not PT1H.
                                                              kolo.local.skip                 | maybe                | kolo.local.skip is true or false, not "maybe".
                                                              kolo.local                      | maybe                | kolo.local is true or false, not "maybe".
                                                              kolo.migrator.url               | postgres://u:canary@db/kolo | kolo.migrator.url begins with jdbc:postgresql: and names the server and the database, such as jdbc:postgresql://db.example/kolo.
                                                              spring.datasource.url           | mysql://u:canary@db  | spring.datasource.url begins with jdbc:postgresql: and names the server and the database, such as jdbc:postgresql://db.example/kolo.
                                                              """)
    void says_in_a_sentence_what_is_wrong(String name, String value, String sentence, CapturedOutput output) {
        var settings = new LinkedHashMap<String, String>();
        if (name.startsWith("kolo.files.s3.")) {
            settings.putAll(BUCKET);
        }
        settings.put(name, value);

        assertThatThrownBy(() -> start(settings)).isInstanceOf(Exception.class);

        assertThat(output).contains("APPLICATION FAILED TO START").contains(sentence).doesNotContain("\tat ");
        assertThat(output).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                                                              kolo.platform.domian    | There is no setting kolo.platform.domian; was kolo.platform.domain meant?
                                                              kolo.file.folder        | There is no setting kolo.file.folder; was kolo.files.folder meant?
                                                              kolo.colour-of-the-bike | There is no setting kolo.colour-of-the-bike.
                                                              """)
    void an_unknown_setting_is_told(String name, String sentence, CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of(name, "1"))).isInstanceOf(Exception.class);

        assertThat(output).contains(sentence).contains("docs/operations/settings.md");
    }

    @Test
    void a_mistyped_variable_is_told_and_those_of_the_stack_are_not() {
        assertThatThrownBy(() -> startWithVariable("KOLO_PLATFORM_DOMIAN"))
                .hasMessage("There is no setting KOLO_PLATFORM_DOMIAN; was kolo.platform.domain meant?");
        startWithVariable("KOLO_DOMAIN");
        startWithVariable("KOLO_BACKUPS_KEPT");
        startWithVariable("KOLO_MAIL_MAX_ATTEMPTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kolo.mail.maxAttempts", "kolo.mail.max_attempts", "kolo.mail.max-attempts"})
    void every_spelling_that_spring_understands_is_known(String name) {
        start(Map.of(name, "3"));
    }

    /// Any text is a password, a user's name or a mark, so there is no wrong one; all others have a case above.
    @Test
    void every_setting_that_can_be_wrong_has_its_case() throws Exception {
        var cases = WrongSettingsTests.class.getDeclaredMethod("says_in_a_sentence_what_is_wrong", String.class,
                String.class, String.class, CapturedOutput.class).getAnnotation(CsvSource.class).textBlock();
        var tried = cases.lines().map(line -> line.split("\\|")[0].strip()).collect(Collectors.toSet());
        var free = Stream.of("kolo.migrator.username", "kolo.migrator.password", "kolo.local.password",
                "kolo.local.folder", "kolo.watch.backup-mark").collect(Collectors.toSet());
        var missing = new TreeSet<>(KnownSettings.DOCUMENTED);
        missing.removeAll(tried);
        missing.removeAll(free);

        assertThat(missing).isEmpty();
    }

    private static void start(Map<String, String> settings) {
        new SpringApplicationBuilder(AllSettings.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.config.location=optional:classpath:/none/")
                .run(settings.entrySet()
                        .stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .close();
    }

    private static void startWithVariable(String name) {
        var environment = new StandardEnvironment();
        environment.getPropertySources()
                .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(name, "1")));
        new SpringApplicationBuilder(AllSettings.class).environment(environment)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.config.location=optional:classpath:/none/")
                .run()
                .close();
    }
}
