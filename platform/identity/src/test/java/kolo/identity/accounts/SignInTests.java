package kolo.identity.accounts;

import static kolo.identity.Neighbours.PASSWORD;
import static kolo.identity.Neighbours.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import kolo.IdentityTestApplication;
import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.Accounts;
import kolo.identity.Invitation;
import kolo.identity.MovableClock;
import kolo.identity.Neighbours;
import kolo.identity.Passwords;
import kolo.identity.Role;
import kolo.identity.SignIn;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.TooManyRequests;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;

@SpringBootTest(classes = IdentityTestApplication.class)
@FreshDatabase(shared = "identity")
class SignInTests {
    private static final String ANA = "ana@example.org";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    Neighbours neighbours;
    @Autowired
    SignIn signIn;
    @Autowired
    Passwords passwords;
    @Autowired
    Accounts accounts;
    @Autowired
    MovableClock clock;

    private TenantId here;
    private TenantId nextDoor;

    @BeforeEach
    void two_networks() {
        var tail = Ids.next().toString().substring(24);
        here = neighbours.network("here-" + tail);
        nextDoor = neighbours.network("next-" + tail);
    }

    @AfterEach
    void now_again() {
        clock.reset();
    }

    private AccountId byPassword(TenantId network, String email, String password) {
        return neighbours.in(network, () -> signIn.byPassword(email, password, VISIT));
    }

    private static void refused(Callable<?> attempt, String key) {
        assertThatThrownBy(attempt::call).isInstanceOfSatisfying(Invalid.class,
                problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void one_address_in_two_networks_is_two_accounts_with_two_passwords() {
        var account = neighbours.account(here, ANA);
        var other = neighbours.account(nextDoor, ANA);
        assertThat(account).isNotEqualTo(other);
        neighbours.within(nextDoor,
                () -> passwords.change(other, PASSWORD, "eight bridges over the Timok", VISIT));
        assertThat(byPassword(here, ANA, PASSWORD)).isEqualTo(account);
        assertThat(byPassword(nextDoor, ANA, "eight bridges over the Timok")).isEqualTo(other);
        refused(() -> byPassword(nextDoor, ANA, PASSWORD), "identity.sign-in.refused");
        assertThat(neighbours.in(nextDoor, () -> accounts.find(account))).isEmpty();
    }

    @Test
    void letter_case_of_the_address_does_not_matter() {
        var account = neighbours.account(here, "Ana@Example.org");
        assertThat(byPassword(here, " aNA@example.ORG", PASSWORD)).isEqualTo(account);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        neighbours.account(here, ANA);
        refused(() -> byPassword(here, ANA, "eight bridges over the Timok"), "identity.sign-in.refused");
        refused(() -> byPassword(here, "nobody@example.org", PASSWORD), "identity.sign-in.refused");
        refused(() -> byPassword(here, "no address\0at all", PASSWORD), "identity.sign-in.refused");
        refused(() -> byPassword(here, ANA, "x".repeat(10_000)), "identity.sign-in.refused");
    }

    @Test
    void an_invited_account_has_no_password_to_sign_in_with() {
        neighbours.within(here, () -> accounts
                .invite(Invitation.toRepresent(new EmailAddress(ANA), "Ana", "en", "ICT Cluster")));
        refused(() -> byPassword(here, ANA, ""), "identity.sign-in.refused");
    }

    @Test
    void a_link_signs_in_once_in_the_browser_that_asked() {
        var account = neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            var browser = signIn.requestLink(ANA, "en", VISIT);
            var token = neighbours.secretOfNewestLetter();
            refused(() -> signIn.byLink(token, "", VISIT), "identity.link.refused");
            refused(() -> signIn.byLink(token, "another browser", VISIT), "identity.link.refused");
            assertThat(signIn.holds(token, browser)).isTrue();
            assertThat(signIn.byLink(token, browser, VISIT)).isEqualTo(account);
            refused(() -> signIn.byLink(token, browser, VISIT), "identity.link.refused");
        });
    }

    @Test
    void a_link_used_by_ten_at_once_lets_one_in() throws Exception {
        neighbours.account(here, ANA);
        var browser = neighbours.in(here, () -> signIn.requestLink(ANA, "en", VISIT));
        var token = neighbours.in(here, neighbours::secretOfNewestLetter);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var attempts = threads.invokeAll(IntStream.range(0, 10).<Callable<Boolean>>mapToObj(i -> () -> {
                try {
                    neighbours.in(here, () -> signIn.byLink(token, browser, VISIT));
                    return true;
                } catch (Invalid refused) {
                    return false;
                }
            }).toList());
            int in = 0;
            for (var attempt : attempts) {
                in += attempt.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void a_link_is_over_after_ten_minutes() {
        neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            var browser = signIn.requestLink(ANA, "en", VISIT);
            var token = neighbours.secretOfNewestLetter();
            clock.advance(Duration.ofMinutes(10));
            assertThat(signIn.holds(token, browser)).isFalse();
            refused(() -> signIn.byLink(token, browser, VISIT), "identity.link.refused");
        });
    }

    @Test
    void a_link_is_nothing_on_another_network_s_host() {
        neighbours.account(here, ANA);
        neighbours.account(nextDoor, ANA);
        var browser = neighbours.in(here, () -> signIn.requestLink(ANA, "en", VISIT));
        var token = neighbours.in(here, neighbours::secretOfNewestLetter);
        refused(() -> neighbours.in(nextDoor, () -> signIn.byLink(token, browser, VISIT)), "identity.link.refused");
        assertThat(neighbours.in(here, () -> signIn.holds(token, browser))).isTrue();
    }

    @Test
    void the_code_of_the_letter_signs_in_the_browser_that_asked() {
        var account = neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            var browser = signIn.requestLink(ANA, "en", VISIT);
            var code = code();
            refused(() -> signIn.byCode("another browser", code, VISIT), "identity.code.refused");
            assertThat(signIn.byCode(browser, code, VISIT)).isEqualTo(account);
            refused(() -> signIn.byCode(browser, code, VISIT), "identity.code.refused");
        });
    }

    @Test
    void five_wrong_codes_spoil_the_right_one() {
        neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            var browser = signIn.requestLink(ANA, "en", VISIT);
            var code = code();
            var wrong = code.equals("000000") ? "000001" : "000000";
            IntStream.range(0, 5)
                    .forEach(i -> refused(() -> signIn.byCode(browser, wrong, VISIT), "identity.code.refused"));
            refused(() -> signIn.byCode(browser, code, VISIT), "identity.code.refused");
        });
    }

    private String code() {
        var text = neighbours.newestLetter().text();
        var matcher = CODE.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    @Test
    void asking_for_an_unknown_address_answers_alike_and_sends_nothing() {
        neighbours.within(here, () -> {
            assertThat(signIn.requestLink("nobody@example.org", "en", VISIT)).hasSize(43);
            passwords.requestReset("nobody@example.org", "en", VISIT);
            assertThat(neighbours.letters()).isEmpty();
        });
    }

    @Test
    void ten_wrong_passwords_close_one_account_for_a_while_and_no_other() {
        neighbours.account(here, ANA);
        neighbours.account(here, "mira@example.org");
        neighbours.account(nextDoor, ANA);
        IntStream.range(0, 10)
                .forEach(i -> refused(() -> byPassword(here, ANA, "guess number " + i), "identity.sign-in.refused"));
        assertThatThrownBy(() -> byPassword(here, ANA, PASSWORD)).isInstanceOfSatisfying(TooManyRequests.class,
                problem -> assertThat(problem.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(2)));
        assertThat(byPassword(here, "mira@example.org", PASSWORD)).isNotNull();
        assertThat(byPassword(nextDoor, ANA, PASSWORD)).isNotNull();
        clock.advance(Duration.ofMinutes(2));
        assertThat(byPassword(here, ANA, PASSWORD)).isNotNull();
    }

    @Test
    void one_client_address_cannot_try_many_accounts() {
        var attacker = new Visit("198.51.100.7", "");
        assertThatThrownBy(() -> neighbours.within(here, () -> {
            for (int i = 0; i < 100; i++) {
                try {
                    signIn.byPassword("person" + i + "@example.org", PASSWORD, attacker);
                } catch (Invalid wrong) {
                    assertThat(i).as("tries of one address").isLessThan(60);
                }
            }
        })).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void a_reset_sets_a_new_password_once_and_tells_the_person() {
        var account = neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            passwords.requestReset(ANA, "en", VISIT);
            var token = neighbours.secretOfNewestLetter();
            assertThat(passwords.resetHolds(token)).isTrue();
            assertThat(passwords.reset(token, "eight bridges over the Timok", VISIT)).isEqualTo(account);
            refused(() -> passwords.reset(token, "nine bridges over the Timok", VISIT), "identity.link.refused");
            assertThat(signIn.byPassword(ANA, "eight bridges over the Timok", VISIT)).isEqualTo(account);
        });
    }

    @Test
    void a_refused_password_does_not_use_the_link_up() {
        neighbours.account(here, ANA);
        neighbours.within(here, () -> {
            passwords.requestReset(ANA, "en", VISIT);
            var token = neighbours.secretOfNewestLetter();
            assertThatThrownBy(() -> passwords.reset(token, "short", VISIT)).isInstanceOf(Invalid.class);
            assertThat(passwords.resetHolds(token)).isTrue();
        });
    }

    @Test
    void an_invitation_holds_for_seven_days_and_a_new_one_replaces_it() {
        neighbours.within(here, () -> {
            var invitation = Invitation.toOffice(new EmailAddress(ANA), "Ana", "ro",
                    Set.of(Role.EDITOR));
            accounts.invite(invitation);
            var first = neighbours.secretOfNewestLetter();
            accounts.invite(invitation);
            var second = neighbours.secretOfNewestLetter();
            refused(() -> passwords.invited(first), "identity.link.refused");
            clock.advance(Duration.ofDays(7).minusSeconds(5));
            assertThat(passwords.invited(second).status()).isEqualTo(AccountStatus.INVITED);
            assertThat(neighbours.newestLetter().links()).anyMatch(link -> link.contains("/ro/invitation/"));
            clock.advance(Duration.ofSeconds(5));
            refused(() -> passwords.accept(second, "Ana", PASSWORD, VISIT), "identity.link.refused");
        });
    }
}
