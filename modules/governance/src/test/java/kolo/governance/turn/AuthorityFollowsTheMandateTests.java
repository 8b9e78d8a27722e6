package kolo.governance.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.governance.GovernanceIntent;
import kolo.governance.Office.BodyKind;
import kolo.governance.OfficeId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.office.TermDraft;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.AuthoritySource;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.membership.MembershipIntent;
import kolo.membership.RepresentativeRole;
import kolo.membership.Representatives;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkRegistry.NetworkSettings;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// The rights of an office at instants around its boundaries: asked as every request asks, from two nodes with one
/// database, with no job having run.
class AuthorityFollowsTheMandateTests extends ChairedNetwork {
    @Autowired
    List<AuthoritySource> sources;
    @Autowired
    Representatives representatives;
    @Autowired
    Accounts accounts;
    @Autowired
    Settings settings;
    @Autowired
    Networks networks;
    @Autowired
    kolo.governance.mandate.HolderRights rights;
    @Autowired
    Invited invited;
    @Autowired
    List<kolo.identity.PersonalDataSource> personal;

    final Map<String, AccountId> people = new HashMap<>();

    @BeforeEach
    void every_member_has_a_main_contact() {
        people.clear();
        for (var name : List.of("Beta", "Gamma", "Delta")) {
            person(name, RepresentativeRole.MAIN_CONTACT);
        }
        run(ours, () -> settings.write("governance.chair.intents", "membership:ADMIT_MEMBERS"));
    }

    private AccountId person(String name, RepresentativeRole role) {
        var email = new EmailAddress(name.toLowerCase(java.util.Locale.ROOT) + "-" + role + "@example.org");
        actors.run(Actor.system(), () -> run(ours,
                () -> representatives.invite(member(name), email, "Of " + name, "en", Set.of(role))));
        var id = in(ours, () -> accounts.byEmail(email).orElseThrow().id());
        people.put(name, id);
        return id;
    }

    private AccountId who(String name) {
        return java.util.Objects.requireNonNull(people.get(name));
    }

    private Actor actor(AccountId account, Instant at) {
        var authority = authority(account, at);
        // What a node remembers until then is what a question just before it would answer.
        assertThat(authority.until()).isAfter(at).isBefore(at.plus(Duration.ofHours(26)));
        var last = authority(account, authority.until().minusNanos(1));
        assertThat(last).isEqualTo(authority);
        return Actor.of(account, "x", Set.of(), authority);
    }

    private Authority authority(AccountId account, Instant at) {
        return in(ours, () -> {
            var soFar = Authority.NONE;
            for (var source : sources) {
                soFar = soFar.and(source.authorityOf(account, at, soFar));
            }
            return soFar;
        });
    }

    private boolean leads(String name, Instant at) {
        var actor = actor(who(name), at);
        boolean leads = actor.may(GovernanceIntent.ACT_AS_CHAIR);
        assertThat(actor.may(MembershipIntent.ADMIT_MEMBERS)).isEqualTo(leads);
        assertThat(actor.sees(Visibility.BOARD)).isEqualTo(leads);
        return leads;
    }

    /// Who has the powers of the chair at the instant; the page says the same holder.
    private String leader(Instant at) {
        var leaders = Stream.of("Beta", "Gamma", "Delta").filter(name -> leads(name, at)).toList();
        var holder = in(ours, () -> governance.holder(chair, at)).map(held -> name(held.term())).orElse("nobody");
        assertThat(leaders).hasSizeLessThan(2);
        assertThat(leaders.isEmpty() ? "nobody" : leaders.getFirst()).isEqualTo(holder);
        return holder;
    }

    private String leader(String local) {
        return leader(instant(local));
    }

    @Test
    void at_midnight_of_the_first_day_the_incoming_have_the_powers_and_the_outgoing_do_not() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        assertThat(leader("2016-12-31T23:59:59.999999999")).isEqualTo("Beta");
        assertThat(leader("2017-01-01T00:00:00")).isEqualTo("Gamma");
        assertThat(leader("2017-12-31T23:59:59.999999999")).isEqualTo("Gamma");
    }

    @Test
    void two_nodes_with_one_database_agree_at_every_instant() throws Exception {
        settled("Gamma", "2017-01-01", "2018-01-01");
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var local : List.of("2016-12-31T23:59:59", "2017-01-01T00:00:00", "2017-01-01T00:00:01")) {
                Callable<String> node = () -> leader(local);
                var answers = nodes.invokeAll(List.of(node, node));
                assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
            }
        }
    }

    @Test
    void over_a_change_to_summer_time_the_boundary_is_local_midnight() {
        settled("Gamma", "2017-01-01", "2017-03-26");
        settled("Delta", "2017-03-26", "2017-10-30");
        assertThat(leader(Instant.parse("2017-03-25T21:59:59Z"))).isEqualTo("Gamma");
        assertThat(leader(Instant.parse("2017-03-25T22:00:00Z"))).isEqualTo("Delta");
        assertThat(leader(Instant.parse("2017-10-29T21:59:59Z"))).isEqualTo("Delta");
        assertThat(leader(Instant.parse("2017-10-29T22:00:00Z"))).isEqualTo("Delta");
    }

    @Test
    void where_midnight_does_not_exist_the_term_begins_with_the_first_instant_of_the_day() {
        move("America/Sao_Paulo");
        settled("Gamma", "2017-01-01", "2017-10-15");
        settled("Delta", "2017-10-15", "2018-10-15");
        assertThat(leader(Instant.parse("2017-10-15T02:59:59Z"))).isEqualTo("Gamma");
        assertThat(leader(Instant.parse("2017-10-15T03:00:00Z"))).isEqualTo("Delta");
    }

    @Test
    void a_clock_that_jumps_back_and_forth_changes_the_holder_each_time() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        for (var local : List.of("2016-12-31T23:59:58", "2017-01-01T00:00:02", "2016-12-31T23:59:59")) {
            itIs(local);
            assertThat(leader(clock.instant())).isEqualTo(local.startsWith("2017") ? "Gamma" : "Beta");
        }
    }

    @Test
    void a_swap_moves_them_in_the_same_instant() {
        var gamma = settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2016-06-01T10:00:00");
        var swap = in(ours, () -> swapTurns.propose(beta2016, gamma));
        run(ours, () -> swapTurns.accept(swap, true));
        run(ours, () -> swapTurns.accept(swap, false));
        run(ours, () -> swapTurns.decide(swap, decision(5, 1)));
        assertThat(leader("2016-06-01T09:59:59")).isEqualTo("Beta");
        assertThat(leader("2016-06-01T10:00:00")).isEqualTo("Gamma");
        assertThat(leader("2017-01-01T00:00:00")).isEqualTo("Beta");
    }

    @Test
    void a_vacancy_moves_them_to_the_acting_chair_in_the_same_instant() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2016-09-01T10:00:00");
        run(ours, () -> vacateOffice.vacate(beta2016, null, "It resigned"));
        assertThat(leader("2016-09-01T09:59:59.999999")).isEqualTo("Beta");
        assertThat(leader("2016-09-01T10:00:00")).isEqualTo("Gamma");
        assertThat(leader("2017-01-01T00:00:00")).isEqualTo("Gamma");
    }

    @Test
    void carrying_over_keeps_them_for_90_days_and_then_nobody_has_them() {
        assertThat(leader("2017-03-31T23:59:59")).isEqualTo("Beta");
        assertThat(leader("2017-04-01T00:00:00")).isEqualTo("nobody");
    }

    @Test
    void a_past_term_that_was_entered_never_carries_over() {
        itIs("2017-02-01T10:00:00");
        var seats = in(ours, () -> offices.addBody(BodyKind.COMMITTEE, "Programme", null, clock.instant()));
        var seat = in(ours, () -> offices.addSeat(seats, "First", clock.instant()));
        run(ours, () -> enterTerm.enter(TermDraft.turn(seat, member("Beta"), TermKind.PAST, TermState.CONFIRMED,
                day("2016-01-01"), day("2017-01-01"), null), List.of()));
        assertThat(in(ours, () -> governance.holder(seat, clock.instant()))).isEmpty();
    }

    @Test
    void a_seat_gives_its_group_and_a_seat_of_the_board_the_board_for_their_time() {
        var board = seat(BodyKind.BOARD, "Gamma");
        var group = seat(BodyKind.WORKING_GROUP, "Delta");
        var body = in(ours, () -> governance.office(group).orElseThrow().body());
        var inTime = instant("2016-06-01T10:00:00");
        var later = instant("2017-06-01T10:00:00");
        assertThat(actor(who("Gamma"), inTime).sees(Visibility.BOARD)).isTrue();
        assertThat(actor(who("Gamma"), later).sees(Visibility.BOARD)).isFalse();
        assertThat(actor(who("Delta"), inTime).sees(Visibility.group(body.value()))).isTrue();
        assertThat(actor(who("Gamma"), inTime).sees(Visibility.group(body.value()))).isFalse();
        assertThat(actor(who("Delta"), later).sees(Visibility.group(body.value()))).isFalse();
        assertThat(board).isNotEqualTo(group);
    }

    private OfficeId seat(BodyKind kind, String name) {
        actsAs(office);
        var body = in(ours, () -> offices.addBody(kind, kind.name(), null, clock.instant()));
        var seat = in(ours, () -> offices.addSeat(body, "Seat", clock.instant()));
        run(ours, () -> confirmTurn.appoint(TermDraft.turn(seat, member(name), TermKind.REGULAR, TermState.CONFIRMED,
                day("2016-03-02"), day("2017-01-01"), null)));
        return seat;
    }

    @Test
    void who_only_keeps_the_profile_or_gets_the_bills_does_not_lead() {
        person("Beta", RepresentativeRole.BILLING);
        assertThat(leads("Beta", clock.instant())).isFalse();
        person("Beta", RepresentativeRole.EDITOR);
        assertThat(leads("Beta", clock.instant())).isFalse();
    }

    @Test
    void who_only_keeps_the_profile_or_gets_the_bills_answers_no_offer_and_signs_nothing() {
        var gamma = offered("Gamma", "2017-01-01", "2018-01-01");
        for (var role : List.of(RepresentativeRole.BILLING, RepresentativeRole.EDITOR)) {
            actsAs(actor(person("Gamma", role), clock.instant()));
            assertThatThrownBy(() -> run(ours, () -> answerOffer.accept(gamma, "Ana", "Bo")))
                    .isInstanceOf(NotFound.class);
            assertThat(in(ours, () -> rights.holds(actors.current(), term(gamma)))).isFalse();
        }
        assertThat(in(ours, () -> invited.recipients(term(gamma)))).hasSize(1);
        var speaker = person("Gamma", RepresentativeRole.VOTING_REPRESENTATIVE);
        assertThat(in(ours, () -> invited.recipients(term(gamma)))).hasSize(2);
        actsAs(actor(speaker, clock.instant()));
        assertThat(in(ours, () -> rights.holds(actors.current(), term(gamma)))).isTrue();
        run(ours, () -> answerOffer.accept(gamma, "Of Gamma", "Bo"));
        assertThat(term(gamma).state()).isEqualTo(TermState.ACCEPTED);
        var named = term(gamma).contacts()
                .stream()
                .flatMap(contact -> java.util.Optional.ofNullable(contact.account()).stream())
                .findFirst()
                .orElseThrow();
        var own = personal.stream().filter(source -> source.name().equals("governance")).findFirst().orElseThrow();
        assertThat(in(ours, () -> own.dataOf(named)).toString()).contains(gamma.toString(), "Of Gamma");
        assertThat(in(theirs, () -> own.dataOf(named)).toString()).isEqualTo("{namedIn=[]}");
    }

    @Test
    void what_the_chair_may_do_is_what_the_network_chose() {
        run(ours, () -> settings.write("governance.chair.intents", ""));
        var actor = actor(who("Beta"), clock.instant());
        assertThat(actor.may(GovernanceIntent.ACT_AS_CHAIR)).isTrue();
        assertThat(actor.may(MembershipIntent.ADMIT_MEMBERS)).isFalse();
    }

    @Test
    void another_networks_chair_gives_nothing_here() {
        var stranger = new AccountId(UUID.randomUUID());
        assertThat(actor(stranger, clock.instant()).may(GovernanceIntent.ACT_AS_CHAIR)).isFalse();
        var there = CurrentTenant.call(theirs.id(), () -> transaction.execute(status -> sources.stream()
                .map(source -> source.authorityOf(who("Beta"), clock.instant()))
                .reduce(Authority.NONE, Authority::and)));
        assertThat(there).isNotNull().extracting(all -> all.holdingUntil(Instant.MAX)).isEqualTo(Authority.NONE);
    }

    @Test
    void a_network_that_moves_to_another_zone_moves_the_midnights_ahead_and_neighbours_together() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        settled("Delta", "2018-01-01", "2019-01-01");
        move("Atlantic/Azores");
        assertThat(leader(Instant.parse("2016-12-31T22:00:00Z"))).isEqualTo("Beta");
        assertThat(leader(Instant.parse("2017-01-01T00:59:59Z"))).isEqualTo("Beta");
        assertThat(leader(Instant.parse("2017-01-01T01:00:00Z"))).isEqualTo("Gamma");
        assertThat(leader(Instant.parse("2018-01-01T01:00:00Z"))).isEqualTo("Delta");
        assertThat(in(ours, () -> governance.holder(chair, Instant.parse("2015-12-31T22:00:00Z")))).isPresent();
    }

    @Test
    void a_move_east_just_before_midnight_hands_over_at_that_very_instant_and_rewrites_nothing() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2016-12-31T23:30:00");
        var moved = clock.instant();
        move("Asia/Tokyo");
        assertThat(leader(moved.minusNanos(1000))).isEqualTo("Beta");
        assertThat(leader(moved)).isEqualTo("Gamma");
    }

    @Test
    void a_move_west_just_after_midnight_takes_nothing_back() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        itIs("2017-01-01T00:30:00");
        move("Atlantic/Azores");
        assertThat(leader(clock.instant())).isEqualTo("Gamma");
        assertThat(leader(clock.instant().minusSeconds(1800))).isEqualTo("Gamma");
        assertThat(leader(clock.instant().minusSeconds(1801))).isEqualTo("Beta");
    }

    private void move(String zone) {
        in(ours, () -> {
            var now = networks.get(ours.id());
            registry.change(ours.id(), new NetworkSettings(now.languages(), ZoneId.of(zone), now.country(),
                    now.memberKinds(), now.modules(), now.brand()), now.version());
            return true;
        });
    }

    @Test
    void two_administrators_who_confirm_different_successors_at_once_one_wins_and_the_other_is_told() throws Exception {
        var gamma = accepted("Gamma", "2017-01-01", "2018-01-01");
        var elected = TermDraft.turn(chair, member("Delta"), TermKind.REGULAR, TermState.CONFIRMED, day("2017-01-01"),
                day("2018-01-01"), null);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> wins(() -> run(ours, () -> confirmTurn.confirm(gamma)));
            Callable<Boolean> other = () -> wins(() -> in(ours, () -> confirmTurn.appoint(elected)));
            var won = threads.invokeAll(List.of(one, other)).stream().filter(result -> result.resultNow()).count();
            assertThat(won).isEqualTo(1);
        }
        assertThat(terms(TermState.CONFIRMED)).hasSize(2);
    }

    private static boolean wins(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Conflict told) {
            return false;
        }
    }

    @Test
    void the_database_itself_refuses_a_second_holder_and_the_conflict_is_told() {
        settled("Gamma", "2017-01-01", "2018-01-01");
        assertThatThrownBy(() -> run(ours, () -> book.add(TermDraft.turn(chair, member("Delta"), TermKind.REGULAR,
                TermState.CONFIRMED, day("2017-06-01"), day("2018-06-01"),
                new kolo.governance.Tenure(instant("2017-06-01T00:00:00"), instant("2018-06-01T00:00:00"))))))
                .isInstanceOf(Conflict.class);
    }

    @Autowired
    kolo.governance.office.TermBook book;
}
