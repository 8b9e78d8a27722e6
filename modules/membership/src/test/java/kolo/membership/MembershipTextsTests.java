package kolo.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kolo.membership.profile.MemberKind;
import kolo.membership.profile.ProfileField;
import kolo.texts.Texts;

class MembershipTextsTests {
    private static final Texts TEXTS = Texts.load();

    @Test
    void every_text_stands_whole_in_every_language() {
        assertThat(TEXTS.problems()).isEmpty();
    }

    static Stream<String> keysMadeOfCodes() {
        return Stream.of(Arrays.stream(ProfileField.values()).map(ProfileField::key),
                Arrays.stream(MemberKind.values()).map(MemberKind::key),
                codes("membership.standing.", Standing.values()),
                codes("membership.role.", RepresentativeRole.values()),
                codes("membership.basis.", SinceBasis.values())).flatMap(keys -> keys);
    }

    private static Stream<String> codes(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("keysMadeOfCodes")
    void a_code_has_a_text(String key) {
        assertThat(TEXTS.has(key)).isTrue();
    }
}
