package kolo.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTests {
    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_hash_says_its_parameters_which_are_those_of_owasp() {
        assertThat(hashes.hash("seven bridges")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_password_matches_its_hash_and_no_other_does() {
        var hash = hashes.hash("seven bridges");
        assertThat(hashes.matches("seven bridges", hash)).isTrue();
        assertThat(hashes.matches("eight bridges", hash)).isFalse();
        assertThat(hashes.matches("seven bridges", null)).isFalse();
    }
}
