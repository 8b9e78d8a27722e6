package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.WholeSystem;
import kolo.governance.Governance;
import kolo.governance.TermState;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.membership.RepresentativeRole;
import kolo.membership.Representatives;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;

/// The 2016 chair hands over to 2017: offer, decline, next offer, acceptance, handover, midnight, new powers. The network
/// is the real one, with its real chair of 2016; the clock is moved, and no job is waited for.
@WholeSystem
@FreshDatabase
@ClockAt("2016-12-05T08:00:00Z")
class TheChairPassesOnTests {
    private static final String HOST = "ict.localhost";
    private static final String PASSWORD = "a river that joins ten lands";
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<Person> people = new ArrayList<>();

    @LocalServerPort
    int port;
    @Autowired
    MutableClock clock;
    @Autowired
    Networks networks;
    @Autowired
    Membership membership;
    @Autowired
    Representatives representatives;
    @Autowired
    Accounts accounts;
    @Autowired
    Actors actors;
    @Autowired
    Governance governance;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void every_member_has_somebody_to_speak_for_it() {
        inTheNetwork(() -> {
            for (var member : membership.members(membership.dayOf(clock.instant()))) {
                var email = new EmailAddress(address(member));
                accounts.open(email, "Speaker of " + member.shortName(), "en", Set.of(), PASSWORD);
                representatives.invite(member.id(), email, "Speaker of " + member.shortName(), "en",
                        Set.of(RepresentativeRole.VOTING_REPRESENTATIVE));
            }
            return true;
        });
    }

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    @Test
    void from_the_offer_to_the_new_powers_at_midnight() {
        var office = person().signsIn("administrator@example.org", WholeSystem.PASSWORD);
        letsTheChairAdmitMembers(office);
        var first = isOffered(office);

        var declining = person().signsIn(address(first), PASSWORD);
        declines(declining);
        var next = offered();
        assertThat(next.id()).isNotEqualTo(first.id());

        var accepting = person().signsIn(address(next), PASSWORD);
        accepts(accepting, next);
        confirms(office, next);
        handsOver(office, next, accepting);

        itIs("2016-12-31T23:50:00");
        var outgoing = person().signsIn(address(named("Cluj IT Cluster")), PASSWORD);
        var incoming = person().signsIn(address(next), PASSWORD);
        itIs("2016-12-31T23:59:59");
        mayAdmit(outgoing, true);
        mayAdmit(incoming, false);
        assertThat(publicPage()).contains("Cluj IT Cluster");
        itIs("2017-01-01T00:00:00");
        mayAdmit(outgoing, false);
        mayAdmit(incoming, true);
        assertThat(publicPage()).contains(next.name());
        assertThat(holder()).isEqualTo(next.name());

        assertThat(people).flatExtracting(Person::troubles).isEmpty();
    }

    private static void letsTheChairAdmitMembers(Person office) {
        office.opens("/settings/chair");
        office.chooses("intents", "membership:ADMIT_MEMBERS").sends("/settings/chair");
        assertThat(office.page().locator("main [value='membership:ADMIT_MEMBERS']").isChecked()).isTrue();
    }

    /// The office offers the turn that the rotation proposes, and answers to whom.
    private MemberSummary isOffered(Person office) {
        office.opens("/governance/offices");
        office.clicks("Open the office");
        assertThat(office.reads()).contains("Cluj IT Cluster", "2016");
        office.clicks("Offer a turn");
        assertThat(office.field("firstDay").inputValue()).isEqualTo("2017-01-01");
        assertThat(office.field("lastDay").inputValue()).isEqualTo("2017-12-31");
        office.sends("/offer");
        var member = offered();
        assertThat(office.reads()).contains(member.name(), "Waiting for an answer");
        return member;
    }

    private static void declines(Person person) {
        assertThat(person.reads()).contains("it is your turn");
        person.page().locator("main a[href*='/governance/offers/']").first().click();
        person.page().waitForURL("**/governance/offers/**");
        person.fills("reason", "Our year is full").sends("/refusal");
        assertThat(person.reads()).contains("keeps its place");
    }

    private static void accepts(Person person, MemberSummary member) {
        assertThat(person.reads()).contains(member.name(), "it is your turn");
        person.page().locator("main a[href*='/governance/offers/']").first().click();
        person.page().waitForURL("**/governance/offers/**");
        person.fills("chairPerson", "Speaker of " + member.shortName())
                .fills("deputy", "Petru Țepeș")
                .sends("/acceptance");
        assertThat(person.reads()).contains("Accepted");
    }

    private static void confirms(Person office, MemberSummary next) {
        office.opens("/home");
        assertThat(office.reads()).contains(next.name() + " accepted");
        office.clicks(next.name() + " accepted: confirm").clicks("Confirm");
        assertThat(office.reads()).contains("Settled and to come", next.name());
    }

    /// Both sides sign the first task of the handover; the others stay open, which holds up nothing.
    private void handsOver(Person office, MemberSummary next, Person incoming) {
        assertThat(office.opens("/governance/handovers")).isEqualTo(200);
        assertThat(office.reads()).contains(next.name());
        var outgoing = person().signsIn(address(named("Cluj IT Cluster")), PASSWORD);
        outgoing.opens("/governance/handovers");
        var path = outgoing.page().locator("main a[href*='/governance/handovers/']").first().getAttribute("href");
        for (var side : List.of(outgoing, incoming)) {
            assertThat(side.opens(path)).isEqualTo(200);
            assertThat(side.reads()).contains("Cluj IT Cluster", next.name());
            side.comesBy(side.page().locator("main li.task form[action$='/signature'] button").first()::click);
        }
        assertThat(incoming.page().locator("main li.task").first().locator(".signed").count()).isEqualTo(2);
    }

    private static void mayAdmit(Person person, boolean may) {
        int status = person.opens("/members/new");
        assertThat(status).isEqualTo(may ? 200 : 403);
    }

    private String publicPage() {
        var visitor = person();
        assertThat(visitor.opens("/governance")).isEqualTo(200);
        return visitor.page().locator("main h2").first().innerText();
    }

    private MemberSummary offered() {
        return inTheNetwork(() -> {
            var term = governance.terms(governance.chair().orElseThrow().id())
                    .stream()
                    .filter(one -> one.state() == TermState.OFFERED)
                    .findFirst()
                    .orElseThrow();
            return membership.find(Objects.requireNonNull(term.member()), membership.dayOf(clock.instant()))
                    .orElseThrow();
        });
    }

    private String holder() {
        return inTheNetwork(() -> {
            var held = governance.holder(governance.chair().orElseThrow().id(), clock.instant()).orElseThrow();
            return membership.find(Objects.requireNonNull(held.term().member()), membership.dayOf(clock.instant()))
                    .orElseThrow()
                    .name();
        });
    }

    private MemberSummary named(String name) {
        return inTheNetwork(() -> membership.named(name, membership.dayOf(clock.instant())).getFirst());
    }

    private static String address(MemberSummary member) {
        return "speaker-" + member.id().toString().substring(24) + "@example.org";
    }

    private void itIs(String local) {
        clock.set(LocalDateTime.parse(local).atZone(ZONE).toInstant());
    }

    private <T> T inTheNetwork(java.util.function.Supplier<T> work) {
        var network = networks.all().stream().filter(one -> one.slug().equals("ict")).findFirst().map(Network::id);
        return CurrentTenant.call(network.orElseThrow(), () -> actors.call(Actor.system(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get()))));
    }

    private Person person() {
        var person = chromium.person(port, HOST);
        people.add(person);
        return person;
    }
}
