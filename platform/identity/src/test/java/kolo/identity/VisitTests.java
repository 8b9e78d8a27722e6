package kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitTests {
    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "2001:db8::1, 2001:db8:0:0::/64",
        "127.0.0.1, 127.0.0.1"})
    void one_household_is_one_address(String remote, String counted) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        assertThat(Visit.of(request).address()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP"})
    void what_a_client_says_of_its_address_is_not_believed(String header) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.addHeader(header, "203.0.113.9");
        request.addHeader("User-Agent", "x".repeat(1000));
        assertThat(Visit.of(request).address()).isEqualTo("192.0.2.7");
        assertThat(Visit.of(request).device()).hasSize(300);
    }
}
