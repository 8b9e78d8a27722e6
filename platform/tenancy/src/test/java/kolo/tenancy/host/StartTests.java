package kolo.tenancy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kolo.tenancy.CannotStart;

class StartTests {
    @Test
    void a_start_that_fails_says_why_and_what_to_do() {
        var analysis = Objects.requireNonNull(new StartAnalyzer().analyze(
                new IllegalStateException("a bean", new CannotStart("No schema.", "Run migrate."))));
        assertThat(analysis.getDescription()).isEqualTo("No schema.");
        assertThat(analysis.getAction()).isEqualTo("Run migrate.");
    }

    @Test
    void another_failure_is_left_to_others() {
        assertThat(new StartAnalyzer().analyze(new IllegalStateException("else"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"localhost, http, 8080", "example.org, https, 0", "kolo.example.org, https, 443", "127.0.0.1, http, 1"})
    void an_address_of_the_platform_is_accepted(String domain, String scheme, int port) {
        assertThat(new PlatformProperties(domain, scheme, port).domain()).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({"https://example.org, https, 0, domain", "Example.org, https, 0, domain", "'', https, 0, domain",
        "example.org:8080, https, 0, domain", "example.org, ftp, 0, scheme", "example.org, https, 65536, port",
        "example.org, https, -1, port", "-x.org, https, 0, domain"})
    void a_wrong_address_of_the_platform_names_its_setting(String domain, String scheme, int port, String setting) {
        assertThatThrownBy(() -> new PlatformProperties(domain, scheme, port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kolo.platform." + setting);
    }
}
