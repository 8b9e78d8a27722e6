package kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import kolo.kernel.Forbidden;

class ActorTests {
    private static final UUID GROUP = new UUID(1, 1);
    private static final UUID OTHER_GROUP = new UUID(1, 2);
    private static final UUID MEMBER = new UUID(2, 1);
    private static final Visibility GROUPS = Visibility.group(GROUP);

    private enum Office implements Intent {
        ADMIT(Role.ADMINISTRATOR), CHAIR();

        @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
        private final Set<Role> grantedTo;

        Office(Role... roles) {
            this.grantedTo = Set.of(roles);
        }

        @Override
        public Set<Role> grantedTo() {
            return grantedTo;
        }
    }

    private static Actor person(Authority authority, Role... roles) {
        return Actor.of(new AccountId(new UUID(3, 3)), "Ana", Set.of(roles), authority);
    }

    static Stream<Arguments> who_sees_what() {
        var member = Authority.representing(Set.of(MEMBER));
        var group = new Authority(Set.of(), Set.of(), Set.of(GROUP), false);
        var board = new Authority(Set.of(), Set.of(), Set.of(), true);
        return Stream.of(
                Arguments.of("a visitor", Actor.visitor(), Set.of(Visibility.PUBLIC)),
                Arguments.of("who signed in and nothing more", person(Authority.NONE), Set.of(Visibility.PUBLIC)),
                Arguments.of("a member", person(member), Set.of(Visibility.PUBLIC, Visibility.MEMBERS)),
                Arguments.of("the group's people", person(group), Set.of(Visibility.PUBLIC, GROUPS)),
                Arguments.of("a member in the group", person(member.and(group)),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS, GROUPS)),
                Arguments.of("the board", person(board),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD)),
                Arguments.of("an editor", person(Authority.NONE, Role.EDITOR),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS)),
                Arguments.of("an administrator", person(Authority.NONE, Role.ADMINISTRATOR),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE)),
                Arguments.of("an operator", person(Authority.NONE, Role.OPERATOR),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE)),
                Arguments.of("the system", Actor.system(),
                        Set.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void who_sees_what(String who, Actor actor, Set<Visibility> seen) {
        Stream.of(Visibility.PUBLIC, Visibility.MEMBERS, GROUPS, Visibility.BOARD, Visibility.OFFICE)
                .forEach(visibility -> assertThat(actor.sees(visibility)).as(visibility.code())
                        .isEqualTo(seen.contains(visibility)));
        assertThat(actor.sees(Visibility.group(OTHER_GROUP))).isFalse();
        assertThat(actor.visibleCodes())
                .containsExactlyInAnyOrder(seen.stream().map(Visibility::code).toArray(String[]::new));
    }

    @Test
    void a_code_is_read_back_as_what_it_was() {
        assertThat(Stream.of(Visibility.PUBLIC, Visibility.MEMBERS, GROUPS, Visibility.BOARD, Visibility.OFFICE))
                .allSatisfy(visibility -> assertThat(Visibility.parse(visibility.code())).isEqualTo(visibility))
                .allSatisfy(visibility -> assertThat(visibility.code().length()).isLessThanOrEqualTo(42));
        assertThatThrownBy(() -> Visibility.parse("EVERYBODY")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Visibility.parse("GROUP:none")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_intent_comes_with_a_role_or_with_an_authority_and_from_nowhere_else() {
        assertThat(person(Authority.NONE, Role.ADMINISTRATOR).may(Office.ADMIT)).isTrue();
        assertThat(person(Authority.NONE, Role.EDITOR).may(Office.ADMIT)).isFalse();
        assertThat(person(Authority.NONE, Role.ADMINISTRATOR).may(Office.CHAIR)).isFalse();
        assertThat(person(new Authority(Set.of(), Set.of(Office.CHAIR), Set.of(), false)).may(Office.CHAIR)).isTrue();
        assertThat(Actor.visitor().may(Office.ADMIT)).isFalse();
        assertThat(Actor.system().may(Office.CHAIR)).isTrue();
        assertThatThrownBy(() -> Actor.visitor().require(Office.ADMIT)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_person_speaks_for_the_members_of_their_authority_only() {
        var actor = person(Authority.representing(Set.of(MEMBER)));
        assertThat(actor.represents(MEMBER)).isTrue();
        assertThat(actor.represents(GROUP)).isFalse();
        assertThat(Actor.system().represents(MEMBER)).isFalse();
        assertThat(Actor.visitor().isMember()).isFalse();
    }

    @Test
    void nobody_s_account_id_is_an_error_not_an_empty_answer() {
        assertThatThrownBy(() -> Actor.visitor().accountId()).isInstanceOf(IllegalStateException.class);
        assertThat(Actor.visitor().account()).isEmpty();
    }
}
