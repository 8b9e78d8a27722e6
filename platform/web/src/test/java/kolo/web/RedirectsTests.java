package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/ro/members?q=%C5%BEenski&page=2", "/a//b", "/members/1#top", "/%2F/x"})
    void a_path_on_this_host_is_followed(String wish) {
        assertThat(Redirects.safe(wish)).contains(wish);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example",
        "https://evil.example", "javascript:alert(1)", "evil.example", "home", " /home", "/\t/evil.example",
        "/\n/evil.example", "/\r\nSet-Cookie: a=b", "/home\\..\\", "/žene", "/a b", "/\u0000", "/\u2028x",
        "///evil.example"})
    void anything_that_may_lead_elsewhere_is_refused(String wish) {
        assertThat(Redirects.safe(wish)).isEmpty();
        assertThat(Redirects.safeOr(wish, "/home")).isEqualTo("/home");
    }

    @Test
    void an_endless_address_is_refused() {
        assertThat(Redirects.safe("/" + "a".repeat(2000))).isEmpty();
    }

    @Test
    void a_redirect_to_another_host_cannot_even_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> Redirect.to("//evil.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> Redirect.exactlyTo("https://evil.example"));
    }
}
