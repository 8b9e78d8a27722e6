package kolo.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.TwoNetworks;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.OwnLimits;
import kolo.tenancy.Network;

/// A network has no more members than the operator allows, whichever way they come in.
class SeatsTests extends TwoNetworks {
    @Autowired
    AdmitMember admitMember;
    @Autowired
    Limits limits;

    @BeforeEach
    void the_office_acts() {
        actsAs(office);
    }

    private void allow(Network network, @Nullable Long members) {
        run(network, () -> limits.set(network.id(),
                new OwnLimits(members, null, null, null, limits.of(network.id()).version())));
    }

    private MemberId admit(Network network, String name) {
        return in(network, () -> admitMember.admit(MemberNature.ORGANISATION,
                Profile.EMPTY.with(ProfileField.NAME, List.of(name)).with(ProfileField.COUNTRY, List.of("RO")),
                membership.dayOf(Instant.now()), Provenance.NONE));
    }

    private long members(Network network) {
        return in(network, () -> limits.use()
                .stream()
                .filter(use -> use.kind() == LimitKind.MEMBERS)
                .findFirst()
                .orElseThrow()).used();
    }

    private static String rows(int from, int count) {
        return "name,country\n" + IntStream.range(from, from + count)
                .mapToObj("Imported %d,RO"::formatted)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_last_place_is_given_and_one_more_is_refused_in_words_while_the_other_network_goes_on() {
        allow(ours, 2L);
        admit(ours, "First");
        admit(ours, "Second");
        assertThatThrownBy(() -> admit(ours, "Third"))
                .isInstanceOfSatisfying(Invalid.class, refused -> {
                    assertThat(refused.key()).isEqualTo("membership.problem.limit");
                    assertThat(refused.arguments()).containsExactly(2L, 2L, 1L);
                });
        assertThat(members(ours)).isEqualTo(2);
        admit(theirs, "Theirs");
        assertThat(members(theirs)).isEqualTo(2);
    }

    @Test
    void the_page_says_why_nobody_can_be_admitted() {
        allow(ours, 1L);
        admit(ours, "First");
        var browser = browser();
        var answer = browser.form(browser.get("/members/new"), "form[action$='/members']")
                .fill("name", "Second")
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("This network may have 1 member and has 1; there is no place for one more.");
    }

    @Test
    void whoever_leaves_makes_room_and_whoever_comes_back_needs_it() {
        allow(ours, 1L);
        var first = admit(ours, "First");
        run(ours, () -> admitMember.end(first, membership.dayOf(Instant.now()), "Left"));
        admit(ours, "Second");
        assertThatThrownBy(() -> run(ours, () -> admitMember.admit(first, membership.dayOf(Instant.now()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_limit_below_what_is_there_takes_nobody_away() {
        admit(ours, "First");
        admit(ours, "Second");
        allow(ours, 1L);
        assertThat(members(ours)).isEqualTo(2);
        assertThatThrownBy(() -> admit(ours, "Third")).isInstanceOf(Invalid.class);
        allow(ours, null);
        admit(ours, "Third");
        assertThat(members(ours)).isEqualTo(3);
    }

    @Test
    void eight_who_admit_at_once_share_the_three_places_that_are_left() throws Exception {
        allow(ours, 4L);
        admit(ours, "First");
        var start = new CyclicBarrier(8);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var name = "Newcomer " + i;
            work.add(() -> {
                start.await();
                try {
                    admit(ours, name);
                    return true;
                } catch (Invalid full) {
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            int admitted = 0;
            for (var outcome : threads.invokeAll(work)) {
                admitted += outcome.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(3);
        }
        assertThat(members(ours)).isEqualTo(4);
    }

    @Test
    void a_spreadsheet_comes_in_as_a_whole_or_not_at_all() {
        allow(ours, 3L);
        bring(rows(0, 2));
        assertThatThrownBy(() -> bring(rows(2, 2))).isInstanceOf(Invalid.class);
        assertThat(members(ours)).isEqualTo(2);
        bring(rows(2, 1));
        assertThat(members(ours)).isEqualTo(3);
        bring(rows(0, 3));
        assertThat(members(ours)).as("members who are known already need no place").isEqualTo(3);
    }
}
