package kolo.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.kernel.Invalid;
import kolo.membership.MemberImport;
import kolo.membership.TwoNetworks;
import kolo.tenancy.CurrentTenant;

class ImportTests extends TwoNetworks {
    private static final String TWO = "name,country,city\nCluj IT Cluster,RO,Cluj-Napoca\nICT Cluster,BG,Sofia\n";

    @Autowired
    ShippedMembers firstMembers;
    @Autowired
    ImportMembers importMembers;
    @Autowired
    ApplyImport applyImport;
    @Autowired
    ImportRuns runs;

    private int members() {
        return in(ours, () -> membership.members(membership.dayOf(Instant.now())).size());
    }

    @Test
    void the_shipped_spreadsheets_bring_the_counts_of_their_sources() {
        actsAs(Actor.system());
        run(ours, () -> firstMembers.bring("clusnet"));
        assertThat(members()).isEqualTo(5);
        actsAs(office);
        assertThat(browser().get("/members?show=profiles").text()).contains("117 profiles");
        run(ours, () -> firstMembers.bring("crafts"));
        assertThat(members()).isEqualTo(5);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        assertThat(bring(TWO)).isEqualTo(new MemberImport.Result(2, 0, 0, 0));
        assertThat(bring(TWO)).isEqualTo(new MemberImport.Result(0, 0, 2, 0));
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void one_refused_row_refuses_the_file() {
        assertThatThrownBy(() -> bring(TWO + "Third Cluster,Ruritania,\n")).isInstanceOf(Invalid.class);
        assertThat(members()).isZero();
    }

    @Test
    void the_same_file_at_once_by_two_makes_each_member_once() throws Exception {
        actsAs(Actor.system());
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<MemberImport.Result> work = () -> CurrentTenant.call(ours.id(),
                    () -> transaction.execute(status -> imports.importNow("twice.csv",
                            TWO.getBytes(StandardCharsets.UTF_8), MemberImport.Manner.MEMBERS)));
            for (var result : threads.invokeAll(java.util.List.of(work, work))) {
                assertThat(result.get().refused()).isZero();
            }
        }
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void ten_thousand_rows_are_written_in_seconds() {
        var csv = new StringBuilder("name,country,city,website,sector,description\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("Organisation ")
                    .append(i)
                    .append(' ')
                    .append(Integer.toString(i * 7919, 36))
                    .append(",RS,Niš,https://org")
                    .append(i)
                    .append(".example.org,Textile,Weaves and sews since long\n");
        }
        var begun = Instant.now();
        assertThat(bring(csv.toString()).created()).isEqualTo(10_000);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void the_office_sees_what_would_change_before_anything_is_written() {
        actsAs(office);
        var id = in(ours, () -> importMembers.upload("list.csv", TWO.getBytes(StandardCharsets.UTF_8),
                ImportOptions.USUAL));
        run(ours, () -> importMembers.check(id, ImportOptions.USUAL));
        assertThat(members()).isZero();
        var report = browser().get("/members/imports/" + id.value());
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text()).contains("Cluj IT Cluster", "ICT Cluster");

        CurrentTenant.run(ours.id(), () -> applyImport.start(id, false));
        assertThat(members()).isEqualTo(2);
        assertThat(in(ours, () -> runs.get(id.value())).status()).isEqualTo(ImportRunView.Status.APPLIED);
        assertThat(in(ours, () -> runs.content(id.value()).isEmpty())).isTrue();
    }

    @Test
    void refused_rows_stay_out_only_when_the_office_says_so() {
        actsAs(office);
        var csv = TWO + ",RS,\n";
        var id = in(ours, () -> importMembers.upload("list.csv", csv.getBytes(StandardCharsets.UTF_8),
                ImportOptions.USUAL));
        run(ours, () -> importMembers.check(id, ImportOptions.USUAL));
        CurrentTenant.run(ours.id(), () -> applyImport.start(id, false));
        assertThat(in(ours, () -> runs.get(id.value())).status()).isEqualTo(ImportRunView.Status.FAILED);
        assertThat(members()).isZero();
        CurrentTenant.run(ours.id(), () -> applyImport.start(id, true));
        assertThat(members()).isEqualTo(2);
    }

    @Test
    void the_form_takes_a_file_maps_its_columns_and_imports_it() {
        actsAs(office);
        var browser = browser();
        var uploaded = browser.form(browser.get("/members/imports"), "form.form")
                .attach("file", "list.csv", "text/csv",
                        "Firma;Land\nKuća klastera;RS\n".getBytes(StandardCharsets.UTF_8))
                .fill("as", "members")
                .submit();
        assertThat(uploaded.status()).isEqualTo(303);
        var columns = browser.get(uploaded.location());
        var refused = browser.form(columns, "form.form").submit();
        assertThat(refused.status()).isEqualTo(422);
        var checked = browser.form(columns, "form.form").fill("column.0", "name").fill("column.1", "country").submit();
        assertThat(checked.status()).isEqualTo(303);
        var report = browser.get(checked.location());
        assertThat(browser.form(report, "form.form").submit().status()).isEqualTo(303);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void what_is_no_table_is_refused_with_a_message() {
        actsAs(office);
        var browser = browser();
        for (var content : java.util.List.of(new byte[0], new byte[]{0, 1, 2, 3, 0, 0, 9}, "\u0000\u0000".getBytes(
                StandardCharsets.UTF_8))) {
            var answer = browser.form(browser.get("/members/imports"), "form.form")
                    .attach("file", "x.xlsx", "application/octet-stream", content)
                    .fill("as", "members")
                    .submit();
            assertThat(answer.status()).isEqualTo(422);
        }
    }

    @Test
    void who_may_not_import_finds_the_door_closed() {
        actsAs(memberOf(java.util.UUID.randomUUID()));
        assertThat(browser().get("/members/imports").status()).isEqualTo(403);
    }
}
