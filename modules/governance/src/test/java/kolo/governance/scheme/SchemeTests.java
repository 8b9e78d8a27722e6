package kolo.governance.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.governance.GovernedNetwork;
import kolo.governance.OfficeId;
import kolo.governance.SuccessionPlan.ProposedTurn;
import kolo.governance.Tenure;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Turn;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.tenancy.Blueprint;
import kolo.tenancy.NetworkSetup;
import kolo.texts.DatePrecision;
import kolotest.Request;

class SchemeTests extends GovernedNetwork {
    @Autowired
    Offices offices;
    @Autowired
    Schemes schemes;
    @Autowired
    Rotation rotation;
    @Autowired
    ChangeScheme changeScheme;
    @Autowired
    SetUpRotation setUpRotation;
    @Autowired
    TermBook book;
    @Autowired
    SchemeSlots slots;
    @Autowired
    JdbcClient jdbc;

    OfficeId chair = new OfficeId(new java.util.UUID(0, 0));

    @BeforeEach
    void the_network_asked_for_a_rotating_chair() {
        run(ours, () -> setUpRotation.setUp(new NetworkSetup.Order(ours, Blueprint.ROTATING_CHAIR, Optional.empty())));
        chair = in(ours, () -> offices.chair().orElseThrow().id());
    }

    private SchemeForm form() {
        return in(ours, () -> changeScheme.begin(chair));
    }

    private SchemeForm with(SchemeForm form, Map<String, String> fields) {
        return new SchemeForm(form.version(), form.anchorDate(), form.termLength(), form.termUnit(), form.policy(),
                fields.getOrDefault("strategy", form.strategy()),
                fields.getOrDefault("countryTerms", form.countryTerms()),
                fields.getOrDefault("organisationTerms", form.organisationTerms()), form.seniorityMonths(),
                form.contacts(), form.leadDays(), form.responseDays(), form.horizon(),
                fields.getOrDefault("lotSeed", form.lotSeed()), fields.getOrDefault("countries", form.countries()),
                fields.getOrDefault("note", ""));
    }

    private int change(Map<String, String> fields) {
        return in(ours, () -> changeScheme.change(chair, with(form(), fields), "en"));
    }

    private List<String> projected(int count) {
        return in(ours, () -> rotation.turns(chair, clock.instant(), count).stream().map(this::told).toList());
    }

    private String told(ProposedTurn turn) {
        var member = turn.member();
        return turn.from().getYear() + " " + (member == null
                ? "-"
                : membership.find(member, turn.from()).orElseThrow().name());
    }

    private void term(String name, String from, String until, TermState state) {
        var tenure = new Tenure(instant(from + "T00:00:00"), instant(until + "T00:00:00"));
        run(ours, () -> book.add(new TermDraft(chair, member(name), null, null,
                state.held() ? TermKind.PAST : TermKind.REGULAR, state, day(from), day(until), DatePrecision.DAY,
                state.held() ? tenure : null, null, null),
                state == TermState.OFFERED
                        ? new TermBook.OfferedUntil(clock.instant(), day(from).minusDays(150))
                        : null));
    }

    @Test
    void a_network_with_a_rotating_chair_starts_with_yearly_terms_from_1_january() {
        var scheme = in(ours, () -> schemes.current(chair).orElseThrow().scheme());
        assertThat(scheme.version()).isEqualTo(1);
        assertThat(scheme.anchorDate()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(scheme.termLength().toTotalMonths()).isEqualTo(12);
        assertThat(projected(2)).allMatch(turn -> turn.startsWith("2017") || turn.startsWith("2018"));
    }

    @Test
    void a_network_of_persons_has_no_rotation() {
        run(theirs, () -> setUpRotation.setUp(new NetworkSetup.Order(theirs, Blueprint.PERSONS, Optional.empty())));
        assertThat(in(theirs, () -> offices.chair()).isPresent()).isFalse();
    }

    @Test
    void a_change_makes_a_version_and_keeps_the_one_before() {
        assertThat(change(Map.of("lotSeed", "Niš", "note", "A lot that everybody saw"))).isEqualTo(2);
        var versions = in(ours, () -> schemes.all(chair));
        assertThat(versions).extracting(record -> record.scheme().version()).containsExactly(2, 1);
        assertThat(versions.getFirst().scheme().lotSeed()).isEqualTo("Niš");
        assertThat(versions.getFirst().note()).isEqualTo("A lot that everybody saw");
    }

    @Test
    void the_database_keeps_every_version_as_it_was() {
        assertThatThrownBy(() -> run(ours,
                () -> jdbc.sql("update governance.scheme set country_terms = 0 where number = 1").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(ours, () -> jdbc.sql("delete from governance.scheme").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void rules_that_cannot_be_kept_are_refused_with_the_largest_values_that_can() {
        assertThatThrownBy(() -> change(Map.of("countryTerms", "9"))).isInstanceOfSatisfying(Invalid.class, invalid -> {
            var problem = invalid.fields().getFirst();
            assertThat(problem.field()).isEqualTo("countryTerms");
            // six members of six countries
            assertThat(problem.arguments().getFirst().toString()).contains("E4 can be 5 at most");
        });
        assertThat(in(ours, () -> schemes.all(chair))).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_told_field_by_field() {
        assertThatThrownBy(() -> change(Map.of("countryTerms", "many", "lotSeed", " ", "countries", "RO, ??")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.fields())
                        .extracting(Invalid.FieldProblem::field)
                        .containsExactlyInAnyOrder("countryTerms", "lotSeed", "countries"));
    }

    @Test
    void of_two_changes_from_the_same_version_one_wins_and_the_other_is_told() throws Exception {
        var form = with(form(), Map.of("lotSeed", "another"));
        Callable<Integer> change = () -> in(ours, () -> changeScheme.change(chair, form, "en"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(change, change));
            long won = both.stream().filter(one -> one.state() == java.util.concurrent.Future.State.SUCCESS).count();
            assertThat(won).isEqualTo(1);
            assertThat(both.stream()
                    .filter(one -> one.state() == java.util.concurrent.Future.State.FAILED)
                    .map(java.util.concurrent.Future::exceptionNow)).allMatch(failure -> failure instanceof Conflict);
        }
    }

    @Test
    void only_who_may_set_up_the_rotation_changes_it() {
        var form = form();
        actsAs(memberOf(member("Alpha")));
        assertThatThrownBy(() -> run(ours, () -> changeScheme.change(chair, form, "en"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_offered_turn_stays_whatever_the_rules_become() {
        term("Zeta", "2017-01-01", "2018-01-01", TermState.OFFERED);
        change(Map.of("strategy", "LOT", "lotSeed", "anything else"));
        var plan = in(ours, () -> rotation.plan(chair, clock.instant(), 3).orElseThrow());
        assertThat(plan.turns().getFirst().state()).isEqualTo(Turn.State.SETTLED);
        assertThat(plan.turns().getFirst().chosen()).isEqualTo(member("Zeta").value());
        assertThat(projected(1).getFirst()).startsWith("2018");
    }

    @Test
    void who_declined_a_turn_is_passed_over_for_it() {
        var first = in(ours, () -> rotation.turns(chair, clock.instant(), 1).getFirst().member());
        var name = in(ours, () -> membership.find(first, LocalDate.of(2016, 3, 1)).orElseThrow().name());
        term(name, "2017-01-01", "2018-01-01", TermState.DEFERRED);
        assertThat(projected(2).getFirst()).isNotEqualTo("2017 " + name);
        assertThat(projected(2).get(1)).isEqualTo("2018 " + name);
    }

    @Test
    void past_terms_count_and_years_without_one_do_not() {
        term("Alpha", "2014-01-01", "2015-01-01", TermState.CONFIRMED);
        term("Beta", "2015-01-01", "2016-01-01", TermState.CONFIRMED);
        var objections = in(ours, () -> List.of(
                rotation.objections(chair, member("Alpha"), day("2017-01-01"), day("2018-01-01"), Set.of(),
                        clock.instant()),
                rotation.objections(chair, member("Beta"), day("2017-01-01"), day("2018-01-01"), Set.of(),
                        clock.instant()),
                rotation.objections(chair, member("Beta"), day("2019-01-01"), day("2020-01-01"), Set.of(),
                        clock.instant())));
        assertThat(objections).containsExactly(List.of("E4"), List.of("E4"), List.of());
    }

    @Test
    void the_rest_of_a_term_goes_to_somebody_who_is_not_passed_over() {
        var chosen = in(ours, () -> rotation.nextFor(chair, day("2016-04-01"), day("2017-01-01"),
                Set.of(member("Alpha"), member("Beta"), member("Gamma"), member("Delta"), member("Epsilon")),
                clock.instant())).map(ProposedTurn::member);
        assertThat(chosen).contains(member("Zeta"));
    }

    @Test
    void countries_stand_in_the_order_of_their_english_names_until_the_network_says_otherwise() {
        change(Map.of("strategy", "COUNTRY_ALPHABETICAL"));
        assertThat(in(ours, () -> schemes.current(chair).orElseThrow().scheme().countries().codes()))
                .containsExactly("BG", "GR", "HU", "RO", "RS", "TR");
        assertThat(projected(6)).containsExactly("2017 Alpha", "2018 Epsilon", "2019 Zeta", "2020 Beta", "2021 Gamma",
                "2022 Delta");
        change(Map.of("countries", "TR RS"));
        var scheme = in(ours, () -> schemes.current(chair).orElseThrow().scheme());
        assertThat(scheme.countries().version()).isEqualTo(2);
        assertThat(projected(3)).containsExactly("2017 Delta", "2018 Gamma", "2019 Alpha");
    }

    @Test
    void the_preview_says_what_a_change_would_move_and_why() {
        change(Map.of("strategy", "COUNTRY_ALPHABETICAL"));
        var preview = in(ours, () -> changeScheme.preview(chair,
                with(form(), Map.of("countries", "GR BG HU RO RS TR")), "en"));
        assertThat(preview.feasible()).isTrue();
        assertThat(preview.changes()).containsExactly(
                "2017 would move from Alpha (Bulgaria) to Epsilon (Greece), because the country of Epsilon comes sooner in the list.",
                "2018 would move from Epsilon (Greece) to Alpha (Bulgaria), because Greece holds the office within 3 terms (E4).");
        assertThat(in(ours, () -> changeScheme.preview(chair, form(), "en")).changes()).isEmpty();
    }

    @Test
    void members_read_the_line_and_its_reasons_and_visitors_do_not() throws Exception {
        actsAs(memberOf(member("Alpha")));
        var page = browser().get("/governance/succession");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".turn")).hasSize(Scheme.HORIZON);
        assertThat(page.page().select(".turn .why")).hasSize(Scheme.HORIZON);
        assertThat(browser().get("/governance/scheme").status()).isEqualTo(403);
        actsAs(Actor.visitor());
        assertThat(browser().get("/governance/succession").status()).isNotEqualTo(200);
    }

    @Test
    void the_editor_keeps_what_was_typed_when_it_refuses() throws Exception {
        var browser = browser();
        var page = browser.get("/governance/scheme");
        assertThat(page.status()).isEqualTo(200);
        var refused = browser.form(page, "#scheme-form").fill("countryTerms", "40").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[name=countryTerms]").attr("value")).isEqualTo("40");
        assertThat(refused.text()).contains("E4 can be 5 at most");

        var saved = browser.form(browser.get("/governance/scheme"), "#scheme-form").fill("countryTerms", "5").submit();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.get("/governance/scheme").page().select(".versions li")).hasSize(2);
    }

    @Test
    void the_office_is_told_at_home_when_members_leave_and_the_rules_cannot_be_kept_any_more() throws Exception {
        change(Map.of("countryTerms", "5"));
        assertThat(warning()).isEmpty();
        var zeta = member("Zeta").value();
        run(ours,
                () -> jdbc.sql("""
                               insert into membership.standing (tenant_id, id, version, member_id, standing, starts_on,
                                 reason, recorded_at)
                               values (:tenant, :id, 0, :member, 'PAUSED', :day, 'Rests', :at)
                               """)
                        .param("tenant", ours.id().value())
                        .param("id", kolo.kernel.Ids.next())
                        .param("member", zeta)
                        .param("day", day("2016-02-01"))
                        .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .update());
        assertThat(warning()).contains("E4 can be 4 at most");
        var page = browser().get("/governance/succession");
        assertThat(page.text()).contains("can no longer be kept");
    }

    private String warning() {
        return in(ours, () -> slots.tile(office, ours))
                .map(tile -> String.valueOf(tile.values().get("warnings")))
                .orElse("");
    }

    @Test
    void the_preview_is_a_part_of_the_page() throws Exception {
        var part = browser().send(Request.get("/governance/scheme/" + chair + "/preview?version=1&anchorDate=2016-01-01"
                + "&termLength=12&termUnit=MONTHS&policy=KEEP_ANCHOR&strategy=LOT&countryTerms=9&organisationTerms=0"
                + "&seniorityMonths=0&leadDays=180&responseDays=30&horizon=5&lotSeed=x&countries=")
                .with("HX-Request", "true"));
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.text()).doesNotContain("<html").contains("E4 can be 5 at most");
    }
}
