package kolo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import kolo.kernel.CountryCode;
import kolo.tenancy.Brand;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.TenantId;
import kolo.texts.Texts;

class ProblemTests {
    @Test
    void an_unusual_status_is_told_as_its_nearest_relative() {
        assertThat(ProblemView.of(418).told()).isEqualTo(400);
        assertThat(ProblemView.of(502).told()).isEqualTo(500);
        assertThat(ProblemView.of(429).told()).isEqualTo(429);
    }

    @Test
    void what_the_server_refused_is_recognised_however_deep_it_lies() {
        var refused = new IllegalStateException(new InvalidParameterException("too many", 413));

        assertThat(RefusedRequests.statusOf(refused)).contains(413);
        assertThat(RefusedRequests.statusOf(new InvalidParameterException("odd", 500))).contains(400);
        assertThat(RefusedRequests.statusOf(new IllegalStateException())).isEmpty();
        assertThat(RefusedRequests.statusOf(null)).isEmpty();
    }

    private static Network crafts(NetworkStatus status) {
        return new Network(new TenantId(new UUID(0, 1)), Network.Kind.NETWORK, "crafts", "Крагујевачке занатлије",
                "Занатлије", status, List.of("sr-Cyrl", "en"), ZoneId.of("Europe/Belgrade"), new CountryCode("RS"),
                MemberKinds.PERSONS, Set.of(), Brand.KOLO, "crafts.localhost", 1,
                new NetworkLimits(10_000, 2_000_000_000, 2_000, 100), 1);
    }

    @Test
    void a_suspended_network_says_so_in_its_language_and_nothing_of_itself() throws Exception {
        var response = new MockHttpServletResponse();

        new SuspendedNetwork(Texts.load()).write(crafts(NetworkStatus.SUSPENDED), new MockHttpServletRequest(),
                response);

        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("lang=\"sr-Cyrl\"")
                .contains("<title>Ова мрежа тренутно није доступна</title>")
                .contains("<h1>Ова мрежа тренутно није доступна</h1>")
                .doesNotContain("анатлије")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource({"/members, sr-Cyrl, Превише захтева одједном", "/en/members, en, Too many requests at once",
        "/en, en, Too many requests at once", "/entrance, sr-Cyrl, Превише захтева одједном",
        "/ro/members, sr-Cyrl, Превише захтева одједном"})
    void a_busy_network_says_so_in_a_language_that_it_speaks(String path, String language, String title)
            throws Exception {
        var response = new MockHttpServletResponse();

        new BusyNetwork(Texts.load()).write(crafts(NetworkStatus.ACTIVE), 429, new MockHttpServletRequest("GET", path),
                response);

        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("<html lang=\"" + language + "\">")
                .contains("<title>" + title + "</title>", "<h1>" + title + "</h1>", "noindex")
                .doesNotContain("анатлије")
                .doesNotContain("style=");
    }

    @ParameterizedTest
    @CsvSource({"429, Too Many Requests", "503, Service Unavailable"})
    void a_program_hears_from_a_busy_network_in_its_own_form(int status, String title) throws Exception {
        var request = new MockHttpServletRequest("GET", "/members");
        request.addHeader("Accept", "application/json");
        var response = new MockHttpServletResponse();

        new BusyNetwork(Texts.load()).write(crafts(NetworkStatus.ACTIVE), status, request, response);

        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"%s\",\"status\":%d}".formatted(title, status));
    }
}
