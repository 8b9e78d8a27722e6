package kolo.membership.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.kernel.Ids;
import kolo.membership.MemberImport.Manner;
import kolo.membership.TwoNetworks;
import kolo.tenancy.DataSubject;
import kolo.tenancy.Network;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// Vera claims the same profile in both networks.
class ApplicantsLetGoTests extends TwoNetworks {
    private static final String VERA = "Vera@example.org";

    @Autowired
    RetentionRule claimsKept;
    @Autowired
    PersonalDataEraser applicantsErased;
    @Autowired
    ClaimProfile claimProfile;
    @Autowired
    JdbcClient jdbc;

    private final AccountId ana = new AccountId(Ids.next());
    private final AccountId bo = new AccountId(Ids.next());

    @BeforeEach
    void a_profile_is_claimed_in_both_networks() {
        for (var network : List.of(ours, theirs)) {
            actsAs(Actor.system());
            in(network, () -> imports.importNow("test.csv",
                    "name,country,website\nGreen Cluster,BG,https://green.example.org\n"
                            .getBytes(StandardCharsets.UTF_8),
                    Manner.MEMBERS));
            actsAs(Actor.visitor());
            claim(network, VERA);
        }
        actsAs(office);
    }

    private void claim(Network network, String email) {
        run(network, () -> claimProfile
                .claim(new Claims.Application("Green Cluster", "Vera", email, "en", "It is ours")));
    }

    private void represents(Network network, AccountId account, String role) {
        run(network,
                () -> jdbc
                        .sql("""
                             insert into membership.representation (tenant_id, id, version, member_id, account_id, role, rank,
                               starts_on, recorded_at)
                             values (?, ?, 0, ?, ?, ?, 0, '2026-01-01', '2026-01-01T00:00:00Z')
                             """)
                        .params(network.id().value(), Ids.next(), named(network, "Green Cluster").value(),
                                account.value(), role)
                        .update());
    }

    private List<String> applicants(Network network) {
        return in(network,
                () -> jdbc.sql("select concat_ws(' ', status, applicant, message) from membership.claim order by 1")
                        .query(String.class)
                        .list());
    }

    private List<AccountId> representatives(Network network, LocalDate day) {
        return in(network, () -> membership.representatives(named(network, "Green Cluster"), day))
                .stream()
                .map(one -> one.account())
                .toList();
    }

    private LocalDate today() {
        return in(ours, () -> membership.dayOf(Instant.now()));
    }

    @Test
    void an_applicant_is_taken_out_of_the_claim_that_stays() {
        claim(ours, "other@example.org");
        var vera = new DataSubject(null, "vera@example.org", "");
        assertThat(in(ours, () -> applicantsErased.found(vera))).isEqualTo(1);
        assertThat(in(ours, () -> applicantsErased.erase(vera))).isEqualTo(1);
        assertThat(applicants(ours)).containsExactlyInAnyOrder("PENDING —", "PENDING Vera It is ours");
        assertThat(applicants(theirs)).containsExactly("PENDING Vera It is ours");
        assertThat(in(ours, () -> applicantsErased.found(vera))).isZero();
        assertThat(in(ours, () -> applicantsErased.erase(vera))).as("done").isZero();
        assertThat(in(ours, () -> jdbc.sql("select count(*) from membership.claim c where c::text ilike '%vera@%'")
                .query(Long.class)
                .single())).isZero();
    }

    @Test
    void who_represented_a_member_does_so_no_longer_and_the_past_stays() {
        for (var network : List.of(ours, theirs)) {
            represents(network, ana, "MAIN_CONTACT");
            represents(network, bo, "EDITOR");
        }
        var person = new DataSubject(ana.value(), "ana@example.org", "Ana");
        assertThat(in(ours, () -> applicantsErased.found(person))).isEqualTo(1);
        assertThat(in(ours, () -> applicantsErased.erase(person))).isEqualTo(1);
        assertThat(representatives(ours, today())).containsExactly(bo);
        assertThat(representatives(ours, LocalDate.parse("2026-01-01"))).containsExactlyInAnyOrder(ana, bo);
        assertThat(representatives(theirs, today())).containsExactlyInAnyOrder(ana, bo);
        assertThat(in(ours, () -> applicantsErased.erase(person))).as("done").isZero();
    }

    @Test
    void a_claim_that_nobody_proved_goes_and_a_decided_one_loses_its_applicant_after_their_time() {
        actsAs(Actor.visitor());
        claim(ours, "vera@green.example.org");
        claim(ours, "decided@example.org");
        actsAs(office);
        var decided = in(ours, () -> claimProfile.waiting()).stream()
                .filter(one -> one.email().startsWith("decided"))
                .findFirst()
                .orElseThrow();
        run(ours, () -> claimProfile.reject(new ClaimId(decided.id()), "We do not know you."));
        var later = Instant.now().plus(Duration.ofDays(1));
        assertThat(ended(later.minus(Duration.ofDays(2)))).isZero();
        assertThat(applicants(ours)).containsExactlyInAnyOrder("MAILED Vera It is ours", "PENDING Vera It is ours",
                "REJECTED Vera It is ours");
        assertThat(ended(later)).isEqualTo(2);
        assertThat(applicants(ours)).containsExactlyInAnyOrder("PENDING Vera It is ours", "REJECTED —");
        assertThat(applicants(theirs)).containsExactly("PENDING Vera It is ours");
        assertThat(ended(later)).as("done").isZero();
    }

    private int ended(Instant before) {
        return in(ours, () -> claimsKept.end(before));
    }
}
