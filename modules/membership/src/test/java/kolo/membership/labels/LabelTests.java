package kolo.membership.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.files.Upload;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.mail.Mailbox;
import kolo.membership.TwoNetworks;
import kolo.membership.labels.LabelBook.Entry;
import kolo.membership.labels.LabelEntryView.Standing;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;

class LabelTests extends TwoNetworks {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    LabelBook labels;
    @Autowired
    RemindOfLabels reminders;
    @Autowired
    VisibilityDefaults defaults;
    @Autowired
    kolo.membership.roster.CertificateVisibility certificates;
    @Autowired
    Accounts accounts;
    @Autowired
    Mailbox mailbox;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_member_and_a_stranger_hold_labels() {
        bring("name,country,status\nWood Cluster,BA,member\n");
        record("Wood Cluster", "BRONZE", LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31), null);
        record("Textile Pole", "SILVER", null, null, null);
    }

    private LabelId record(String holder, String level, @Nullable LocalDate from, @Nullable LocalDate until,
            @Nullable LocalDate renewable) {
        return actors.call(Actor.system(), () -> in(ours,
                () -> labels.add(new Entry(holder, level, 2024, "ESCA", from, until, renewable, null),
                        Upload.of("certificate.txt", "Certificate".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void a_label_is_valid_by_a_proof_only_and_renewable_for_a_time() {
        assertThat(LabelEntryView.standing(null, null, null, DAY)).isEqualTo(Standing.HISTORY);
        assertThat(LabelEntryView.standing(null, DAY, null, DAY)).isEqualTo(Standing.VALID);
        assertThat(LabelEntryView.standing(DAY.plusDays(1), DAY.plusYears(2), null, DAY)).isEqualTo(Standing.HISTORY);
        assertThat(LabelEntryView.standing(null, DAY.minusDays(1), DAY, DAY)).isEqualTo(Standing.RENEWABLE);
        assertThat(LabelEntryView.standing(null, DAY.minusDays(2), DAY.minusDays(1), DAY)).isEqualTo(Standing.HISTORY);
    }

    @Test
    void the_register_names_holders_with_and_without_a_profile() {
        actsAs(Actor.visitor());
        var page = browser().get("/labels").page();
        assertThat(page.select("tbody th").eachText()).containsExactly("Wood Cluster", "Textile Pole");
        assertThat(page.select("tbody th a").eachText()).containsExactly("Wood Cluster");
        assertThat(page.select("tbody a[href^=/files/]")).isNotEmpty();
        assertThat(browser().on(theirs.slug() + ".localhost").get("/labels").text()).doesNotContain("Wood Cluster");
    }

    @Test
    void a_members_label_is_hidden_where_the_member_or_its_labels_are() {
        run(ours, () -> defaults.change(Map.of(ProfileField.LABELS, Visibility.MEMBERS)));
        actsAs(Actor.visitor());
        assertThat(browser().get("/labels").text()).contains("Textile Pole").doesNotContain("Wood Cluster");
        actsAs(memberOf(named("Wood Cluster").value()));
        assertThat(browser().get("/labels").text()).contains("Wood Cluster");
        run(ours, () -> defaults.change(Map.of(ProfileField.LABELS, Visibility.PUBLIC, ProfileField.LISTING,
                Visibility.MEMBERS)));
        actsAs(Actor.visitor());
        assertThat(browser().get("/labels").text()).doesNotContain("Wood Cluster");
    }

    @Test
    void a_certificate_is_loaded_by_who_sees_the_label_and_by_nobody_else() {
        actsAs(Actor.visitor());
        var file = browser().get("/labels").page().select("tbody a[href^=/files/]").attr("href");
        assertThat(browser().get(file).status()).isEqualTo(200);
        run(ours, () -> {
            defaults.change(Map.of(ProfileField.LABELS, Visibility.MEMBERS));
            certificates.obeyAll();
        });
        assertThat(browser().get(file).status()).isNotEqualTo(200);
        actsAs(memberOf(named("Wood Cluster").value()));
        assertThat(browser().get(file).status()).isEqualTo(200);
    }

    @Test
    void the_form_tells_what_is_wrong_with_dates() {
        actsAs(office);
        var browser = browser();
        var answer = browser.form(browser.get("/labels/new"), "form[data-guard]")
                .fill("holder", "Wood Cluster")
                .fill("level", "GOLD")
                .fill("validFrom", "2026-05-01")
                .fill("validUntil", "2026-01-01")
                .fill("renewableUntil", "2025-01-01")
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("end of validity lies before", "time to renew ends");
    }

    @Test
    void a_letter_goes_out_once_before_a_label_expires() {
        var member = named("Wood Cluster");
        record("Wood Cluster", "SILVER", LocalDate.of(2025, 1, 1), DAY.plusDays(60), DAY.plusYears(1));
        var address = "wood" + Ids.next() + "@example.org";
        run(ours, () -> {
            var account = accounts.open(new EmailAddress(address), "Wood Person", "en", Set.of(),
                    "a long enough password for wood");
            jdbc.sql("""
                     insert into membership.representation (tenant_id, id, version, member_id, account_id, role, rank,
                       starts_on, recorded_at)
                     values (:tenant, :id, 0, :member, :account, 'MAIN_CONTACT', 0, date '2020-01-01', :at)
                     """)
                    .param("tenant", ours.id().value())
                    .param("id", Ids.next())
                    .param("member", member.value())
                    .param("account", account.id().value())
                    .param("at", Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC))
                    .update();
        });
        actors.run(Actor.system(), () -> {
            run(ours, () -> reminders.remindOn(DAY));
            run(ours, () -> reminders.remindOn(DAY));
        });
        var letters = actors.call(Actor.system(), () -> in(ours, () -> mailbox.newest()))
                .stream()
                .filter(letter -> letter.toAddress().equals(address))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().subject()).contains("Wood Cluster");
    }

    @Test
    void readiness_asks_for_half_a_post_fifteen_members_two_kinds_and_an_english_website() {
        var ready = new ReadinessView(new BigDecimal("0.5"), true, 14, 0, 1, 0, 0, false);
        assertThat(ready.ready()).isTrue();
        assertThat(new ReadinessView(new BigDecimal("0.4"), true, 14, 0, 1, 0, 0, false).ready()).isFalse();
        assertThat(new ReadinessView(new BigDecimal("1"), false, 14, 0, 1, 0, 0, false).ready()).isFalse();
        assertThat(new ReadinessView(new BigDecimal("1"), true, 13, 0, 1, 0, 0, false).ready()).isFalse();
        assertThat(new ReadinessView(new BigDecimal("1"), true, 15, 5, 0, 0, 0, false).ready()).isFalse();
    }

    @Test
    void only_who_keeps_a_profile_sees_and_states_its_readiness() {
        var member = named("Wood Cluster");
        actsAs(memberOf(Ids.next()));
        assertThat(browser().get("/members/" + member + "/readiness").status()).isEqualTo(404);
        assertThat(browser().get("/members/" + member).text()).doesNotContain("Ready for the European platform");
        actsAs(office);
        var browser = browser();
        assertThat(browser.form(browser.get("/members/" + member + "/readiness"), "form[data-guard]")
                .fill("fte", "0,5")
                .fill("sme", "20")
                .submit()
                .status()).isEqualTo(303);
        assertThat(browser().get("/members/" + member).text()).contains("Ready for the European platform",
                "Not all criteria are met yet");
    }
}
