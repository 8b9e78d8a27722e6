package kolo.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Forbidden;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.RepresentativeRole;
import kolo.membership.Standing;
import kolo.membership.TwoNetworks;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.tenancy.CurrentTenant;

class RosterTests extends TwoNetworks {
    @Autowired
    AdmitMember admitMember;
    @Autowired
    ChangeStanding changeStanding;
    @Autowired
    EditProfile editProfile;
    @Autowired
    AppointRepresentative appoint;
    @Autowired
    Accounts accounts;

    LocalDate today = LocalDate.EPOCH;
    MemberId cluj = new MemberId(new UUID(0, 0));

    @BeforeEach
    void a_member_is_admitted() {
        actsAs(office);
        today = in(ours, () -> membership.dayOf(Instant.now()));
        cluj = in(ours, () -> admitMember.admit(MemberNature.ORGANISATION, profile("Cluj IT Cluster"),
                today.minusYears(2), Provenance.NONE));
    }

    private static Profile profile(String name) {
        return Profile.EMPTY.with(ProfileField.NAME, List.of(name)).with(ProfileField.COUNTRY, List.of("RO"));
    }

    private Standing standing(LocalDate day) {
        return in(ours, () -> membership.standing(cluj, day));
    }

    @Test
    void a_standing_follows_from_dates_at_any_day() {
        run(ours,
                () -> changeStanding.record(cluj, Standing.PAUSED, today.minusDays(10), today.plusDays(10), "A move"));
        run(ours, () -> changeStanding.record(cluj, Standing.SUSPENDED, today, today.plusDays(5), "Fees"));
        assertThat(standing(today.minusYears(3))).isEqualTo(Standing.NONE);
        assertThat(standing(today.minusDays(11))).isEqualTo(Standing.ACTIVE);
        assertThat(standing(today.minusDays(1))).isEqualTo(Standing.PAUSED);
        assertThat(standing(today)).isEqualTo(Standing.SUSPENDED);
        assertThat(standing(today.plusDays(5))).isEqualTo(Standing.PAUSED);
        assertThat(standing(today.plusDays(10))).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void a_membership_that_ends_later_is_under_notice_until_then() {
        run(ours, () -> admitMember.end(cluj, today.plusDays(30), "They merge"));
        assertThat(standing(today)).isEqualTo(Standing.NOTICE);
        assertThat(standing(today.plusDays(29))).isEqualTo(Standing.NOTICE);
        assertThat(standing(today.plusDays(30))).isEqualTo(Standing.ENDED);
    }

    @Test
    void joining_again_after_a_gap_is_a_new_period_and_continuity_starts_anew() {
        run(ours, () -> admitMember.end(cluj, today, "Left"));
        assertThat(standing(today)).isEqualTo(Standing.ENDED);
        run(ours, () -> admitMember.admit(cluj, today));
        assertThat(in(ours, () -> membership.find(cluj, today)).orElseThrow().continuousSince())
                .isEqualTo(today.minusYears(2));
        assertThatThrownBy(() -> run(ours, () -> admitMember.admit(cluj, today))).isInstanceOf(Conflict.class);
    }

    @Test
    void two_who_admit_the_same_profile_at_once_make_one_membership() throws Exception {
        run(ours, () -> admitMember.end(cluj, today, "Left"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> work = () -> {
                try {
                    run(ours, () -> admitMember.admit(cluj, today));
                    return true;
                } catch (Conflict expected) {
                    return false;
                }
            };
            var won = 0;
            for (var result : threads.invokeAll(List.of(work, work))) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void an_edit_on_an_outdated_state_is_refused_and_told_apart() {
        var draft = in(ours, () -> editProfile.draft(cluj));
        var mine = draft.profile().with(ProfileField.CITY, List.of("Cluj-Napoca"));
        var other = draft.profile().with(ProfileField.CITY, List.of("Cluj"));
        assertThat(in(ours, () -> editProfile.edit(cluj, draft.version(), other, Map.of(), false)))
                .isInstanceOf(EditProfile.Result.Saved.class);
        var result = in(ours, () -> editProfile.edit(cluj, draft.version(), mine, Map.of(), false));
        assertThat(result).isInstanceOfSatisfying(EditProfile.Result.Overtaken.class,
                overtaken -> assertThat(overtaken.differences()).containsExactly(
                        new Profile.Change(ProfileField.CITY, "", "Cluj", "Cluj-Napoca")));
        assertThat(in(ours, () -> editProfile.draft(cluj)).profile().value(ProfileField.CITY)).isEqualTo("Cluj");
    }

    @Test
    void the_form_answers_409_with_both_values_and_saves_at_the_second_try() {
        var browser = browser();
        var first = browser.get("/members/" + cluj + "/edit");
        var second = browser.get("/members/" + cluj + "/edit");
        assertThat(browser.form(first, "form.wide").fill("city", "Cluj").submit().status()).isEqualTo(303);
        var refused = browser.form(second, "form.wide").fill("city", "Napoca").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Cluj", "Napoca");
        assertThat(browser.form(refused, "form.wide").submit().status()).isEqualTo(303);
        assertThat(in(ours, () -> editProfile.draft(cluj)).profile().value(ProfileField.CITY)).isEqualTo("Napoca");
    }

    @Test
    void hostile_texts_are_cleaned_or_refused_and_never_break_the_page() {
        var browser = browser();
        for (var hostile : kolotest.Samples.hostileTexts().values()) {
            var form = browser.get("/members/" + cluj + "/edit");
            var answer = browser.form(form, "form.wide").fill("city", hostile).fill("website", hostile).submit();
            assertThat(answer.status()).isIn(303, 422, 413, 400);
            assertThat(browser.get("/members/" + cluj).status()).isEqualTo(200);
        }
    }

    @Test
    void a_stranger_finds_no_form() {
        actsAs(memberOf(cluj.value()));
        assertThat(browser().get("/members/" + cluj + "/edit").status()).isEqualTo(404);
        assertThatThrownBy(() -> in(ours, () -> editProfile.draft(cluj))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(ours, () -> admitMember.end(cluj, today, "x"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_invited_representative_keeps_the_profile_and_speaks_for_the_member() {
        assertThat(in(ours, () -> appoint.invite(cluj, new EmailAddress("ana@clujit.example.org"), "Ana", "en",
                Set.of(RepresentativeRole.MAIN_CONTACT)))).isTrue();
        var account = in(ours, () -> accounts.byEmail(new EmailAddress("ana@clujit.example.org"))).orElseThrow().id();
        assertThat(in(ours, () -> membership.representedBy(account, today))).containsExactly(cluj);
        actsAs(Actor.of(account, "Ana", Set.of(), Authority.representing(Set.of(cluj.value()))));
        assertThat(in(ours, () -> editProfile.draft(cluj)).profile().name()).isEqualTo("Cluj IT Cluster");
        assertThat(browser().get("/members/" + cluj + "/representatives").text()).contains("Ana");
    }

    @Test
    void a_new_main_contact_takes_over_and_the_database_keeps_it_single() {
        run(ours, () -> appoint.invite(cluj, new EmailAddress("ana@x.example.org"), "Ana", "en",
                Set.of(RepresentativeRole.MAIN_CONTACT)));
        run(ours, () -> appoint.invite(cluj, new EmailAddress("bo@x.example.org"), "Bo", "en",
                Set.of(RepresentativeRole.MAIN_CONTACT)));
        var bo = in(ours, () -> accounts.byEmail(new EmailAddress("bo@x.example.org"))).orElseThrow().id();
        assertThat(in(ours, () -> membership.representatives(cluj, today))).singleElement()
                .satisfies(one -> assertThat(one.account()).isEqualTo(bo));
    }

    @Test
    void a_suspended_member_gives_no_authority_and_an_ended_one_neither() {
        run(ours, () -> appoint.invite(cluj, new EmailAddress("ana@x.example.org"), "Ana", "en",
                Set.of(RepresentativeRole.EDITOR)));
        var ana = in(ours, () -> accounts.byEmail(new EmailAddress("ana@x.example.org"))).orElseThrow().id();
        run(ours, () -> changeStanding.record(cluj, Standing.SUSPENDED, today, null, "Fees"));
        assertThat(in(ours, () -> membership.representedBy(ana, today))).isEmpty();
        actsAs(Actor.visitor());
        assertThat(browser().get("/members").text()).doesNotContain("Cluj IT Cluster");
        assertThat(browser().get("/members/" + cluj).status()).isEqualTo(404);
    }

    @Test
    void nothing_of_another_network_can_be_changed() {
        var foreign = named(theirs, CANARY + " Cluster");
        assertThatThrownBy(() -> run(ours, () -> admitMember.end(foreign, today, "x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(ours, () -> editProfile.draft(foreign))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CurrentTenant.run(ours.id(), () -> changeStanding.record(foreign, Standing.PAUSED,
                today, null, "x"))).isInstanceOf(NotFound.class);
        assertThat(in(ours, () -> membership.standing(foreign, today))).isEqualTo(Standing.NONE);
    }
}
