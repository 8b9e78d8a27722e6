package kolo.identity.accounts;

import static kolo.identity.Neighbours.PASSWORD;
import static kolo.identity.Neighbours.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import kolo.IdentityTestApplication;
import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.Invitation;
import kolo.identity.Neighbours;
import kolo.identity.OwnAccount;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.identity.SignIn;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;

@SpringBootTest(classes = IdentityTestApplication.class)
@FreshDatabase(shared = "identity")
class PeopleTests {
    @Autowired
    Neighbours neighbours;
    @Autowired
    People people;
    @Autowired
    Accounts accounts;
    @Autowired
    Actors actors;
    @Autowired
    SignIn signIn;
    @Autowired
    OwnAccount own;
    @Autowired
    Networks networks;

    private TenantId here;
    private TenantId nextDoor;
    private AccountId boss;

    @BeforeEach
    void two_networks_with_an_office() {
        var tail = Ids.next().toString().substring(24);
        here = neighbours.network("here-" + tail);
        nextDoor = neighbours.network("next-" + tail);
        boss = neighbours.account(here, "boss@example.org", Role.ADMINISTRATOR);
    }

    private void asBoss(Runnable work) {
        neighbours.within(here, () -> neighbours.as(boss, work));
    }

    @Test
    void only_those_who_manage_people_do() {
        var editor = neighbours.account(here, "editor@example.org", Role.EDITOR);
        neighbours.within(here, () -> neighbours.as(editor, () -> {
            assertThatThrownBy(() -> people.list("", null, null, 0, 10)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> people.grant(editor, Role.ADMINISTRATOR)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> people.disable(boss)).isInstanceOf(Forbidden.class);
        }));
    }

    @Test
    void a_role_works_from_the_moment_it_is_given_until_it_is_taken() {
        var editor = neighbours.account(here, "editor@example.org");
        asBoss(() -> {
            people.grant(editor, Role.ADMINISTRATOR);
            people.grant(editor, Role.ADMINISTRATOR);
            assertThat(actors.of(editor).may(IdentityIntent.MANAGE_PEOPLE)).isTrue();
            people.revoke(editor, Role.ADMINISTRATOR);
            assertThat(actors.of(editor).may(IdentityIntent.MANAGE_PEOPLE)).isFalse();
        });
    }

    @Test
    void the_last_administrator_can_neither_lose_the_role_nor_be_disabled() {
        neighbours.within(here, () -> actors.call(Actor.system(), () -> accounts.invite(Invitation
                .toOffice(new EmailAddress("invited@example.org"), "Invited", "en", Set.of(Role.ADMINISTRATOR)))));
        asBoss(() -> {
            assertThatThrownBy(() -> people.revoke(boss, Role.ADMINISTRATOR)).isInstanceOf(Conflict.class)
                    .hasMessage("identity.last-holder.administrator");
            assertThatThrownBy(() -> people.disable(boss)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void two_administrators_who_remove_each_other_at_once_leave_one() throws Exception {
        for (int round = 0; round < 10; round++) {
            var rival = neighbours.account(here, "rival" + round + "@example.org", Role.ADMINISTRATOR);
            var incumbent = boss;
            var start = new CyclicBarrier(2);
            // Both are known to be administrators when they start, so only the database can still refuse one.
            var one = neighbours.in(here, () -> actors.of(incumbent));
            var other = neighbours.in(here, () -> actors.of(rival));
            Callable<Boolean> takesTheRole = () -> succeeds(start, one,
                    () -> people.revoke(rival, Role.ADMINISTRATOR));
            Callable<Boolean> closesTheDoor = () -> succeeds(start, other, () -> people.disable(incumbent));
            int done = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var attempt : threads.invokeAll(List.of(takesTheRole, closesTheDoor))) {
                    done += attempt.get() ? 1 : 0;
                }
            }
            var left = neighbours.in(here, () -> accounts.holding(Role.ADMINISTRATOR)
                    .stream()
                    .filter(account -> account.status() == AccountStatus.ACTIVE)
                    .toList());
            assertThat(done).isEqualTo(1);
            assertThat(left).hasSize(1);
            boss = left.getFirst().id();
        }
    }

    private boolean succeeds(CyclicBarrier start, Actor actor, Runnable work) throws Exception {
        start.await();
        try {
            neighbours.within(here, () -> actors.run(actor, work));
            return true;
        } catch (Conflict last) {
            return false;
        }
    }

    @Test
    void a_disabled_account_is_nobody_at_once_and_comes_back_as_it_was() {
        var editor = neighbours.account(here, "editor@example.org", Role.EDITOR);
        asBoss(() -> {
            people.disable(editor);
            assertThat(actors.of(editor).signedIn()).isFalse();
            assertThatThrownBy(() -> signIn.byPassword("editor@example.org", PASSWORD, VISIT))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> accounts.invite(
                    Invitation.toRepresent(new EmailAddress("editor@example.org"), "E", "en", "ICT Cluster")))
                    .isInstanceOf(Conflict.class);
            people.enable(editor);
            assertThat(actors.of(editor).roles()).containsExactly(Role.EDITOR);
        });
    }

    @Test
    void another_network_s_account_is_not_found_and_not_listed() {
        var stranger = neighbours.account(nextDoor, "TENANT-B-stranger@example.org", Role.ADMINISTRATOR);
        asBoss(() -> {
            assertThatThrownBy(() -> people.get(stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.disable(stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.grant(stranger, Role.EDITOR)).isInstanceOf(NotFound.class);
            assertThat(people.list("tenant-b", null, null, 0, 10).people()).isEmpty();
            assertThat(accounts.byEmail(new EmailAddress("tenant-b-stranger@example.org"))).isEmpty();
        });
    }

    @Test
    void people_are_found_without_diacritics_and_by_role_and_status() {
        neighbours.within(here, () -> actors.call(Actor.system(), () -> accounts.invite(
                Invitation.toOffice(new EmailAddress("zk@example.org"), "Жељка Ђорђевић", "en", Set.of(Role.EDITOR)))));
        asBoss(() -> {
            assertThat(people.list("djordjevic", null, null, 0, 10).total()).isEqualTo(1);
            assertThat(people.list("", Role.EDITOR, AccountStatus.INVITED, 0, 10).people())
                    .singleElement()
                    .satisfies(found -> assertThat(found.invitedUntil()).isPresent());
            assertThat(people.list("", Role.EDITOR, AccountStatus.ACTIVE, 0, 10).people()).isEmpty();
        });
    }

    @Test
    void operators_exist_on_the_platform_only() {
        asBoss(() -> assertThatThrownBy(() -> people.grant(boss, Role.OPERATOR)).isInstanceOf(Invalid.class));
        neighbours.within(networks.platform().id(), () -> {
            assertThat(people.roles()).containsExactly(Role.OPERATOR);
            assertThatThrownBy(() -> actors.call(Actor.system(), () -> accounts.invite(Invitation
                    .toOffice(new EmailAddress("x@example.org"), "X", "en", Set.of(Role.ADMINISTRATOR)))))
                    .isInstanceOf(Invalid.class);
        });
    }

    @Test
    void an_address_moves_when_both_have_said_yes_and_not_before() {
        var ana = neighbours.account(here, "old@example.org");
        neighbours.within(here, () -> {
            assertThatThrownBy(() -> own.requestEmailChange(ana, "new@example.org", "wrong password", VISIT))
                    .isInstanceOf(Invalid.class);
            own.requestEmailChange(ana, "new@example.org", PASSWORD, VISIT);
            assertThat(own.pendingEmail(ana)).contains("new@example.org");
            var letters = neighbours.letters().stream().filter(letter -> letter.template().contains("email-")).toList();
            var tokens = letters.stream().map(Neighbours::secret).toList();
            assertThat(letters).extracting(letter -> letter.toAddress())
                    .containsExactlyInAnyOrder("old@example.org", "new@example.org");
            assertThat(own.confirmEmail(tokens.getFirst())).isFalse();
            assertThat(accounts.find(ana).orElseThrow().email()).isEqualTo("old@example.org");
            assertThatThrownBy(() -> own.confirmEmail(tokens.getFirst())).isInstanceOf(Invalid.class);
            assertThat(own.confirmEmail(tokens.getLast())).isTrue();
            assertThat(accounts.find(ana).orElseThrow().email()).isEqualTo("new@example.org");
        });
    }

    @Test
    void an_address_that_somebody_else_has_is_not_taken_over() {
        var ana = neighbours.account(here, "old@example.org");
        neighbours.account(here, "taken@example.org");
        neighbours.within(here, () -> {
            own.requestEmailChange(ana, "taken@example.org", PASSWORD, VISIT);
            var tokens = neighbours.letters()
                    .stream()
                    .filter(letter -> letter.template().contains("email-"))
                    .map(Neighbours::secret)
                    .toList();
            own.confirmEmail(tokens.getFirst());
            assertThatThrownBy(() -> own.confirmEmail(tokens.getLast())).isInstanceOf(Conflict.class);
            assertThat(accounts.find(ana).orElseThrow().email()).isEqualTo("old@example.org");
        });
    }

    @Test
    void the_download_of_one_s_data_has_the_account_and_no_secret() {
        neighbours.within(here, () -> assertThat(own.data(boss).toString())
                .contains("boss@example.org", "ADMINISTRATOR")
                .doesNotContain("argon2"));
    }
}
