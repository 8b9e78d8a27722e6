package kolo.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import kolo.kernel.Invalid;
import kolo.membership.SinceBasis;
import kolo.membership.profile.FieldProblem;
import kolo.membership.profile.ProfileField;
import kolo.membership.roster.RollBook;
import kolo.membership.roster.Since;

class ImportPlanTests {
    private static final ImportOptions MEMBERS = ImportOptions.USUAL;

    private static List<Candidate> read(String csv, ImportOptions options) {
        var content = csv.getBytes(StandardCharsets.UTF_8);
        return SheetReader.candidates(SheetReader.table(content, options), options);
    }

    private static ImportPlan plan(List<Candidate> candidates, List<RollBook.Known> known, boolean fileWins) {
        return ImportPlan.of(candidates, known, fileWins, done -> {});
    }

    private static ImportPlan plan(String csv) {
        return plan(read(csv, MEMBERS), List.of(), true);
    }

    /// What the network has after a plan was written.
    private static List<RollBook.Known> after(List<RollBook.Known> before, ImportPlan plan) {
        var known = new ArrayList<>(before);
        for (var row : plan.rows()) {
            if (row.outcome() == Outcome.CREATED) {
                known.add(new RollBook.Known(UUID.randomUUID(), row.profile(), row.joins()));
            } else if (row.outcome() == Outcome.CHANGED) {
                known.replaceAll(one -> one.id().equals(row.member())
                        ? new RollBook.Known(one.id(), row.profile(), one.member() || row.joins())
                        : one);
            }
        }
        return known;
    }

    private static List<RollBook.Known> shipped(List<RollBook.Known> before, String file) throws IOException {
        var content = new ClassPathResource("kolo/membership/first/" + file).getContentAsByteArray();
        var options = MEMBERS.ofProfiles();
        return after(before, plan(SheetReader.candidates(SheetReader.table(content, options), options), before, false));
    }

    @Test
    void the_clusnet_spreadsheets_give_five_members_and_each_organisation_one_profile() throws IOException {
        var clusters = shipped(List.of(), "clusnet/1-profiles.csv");
        assertThat(clusters).hasSize(114).noneMatch(RollBook.Known::member);
        var all = shipped(clusters, "clusnet/2-members.csv");
        assertThat(all).hasSize(122);
        assertThat(all.stream().filter(RollBook.Known::member).map(known -> known.profile().name()))
                .containsExactlyInAnyOrder("Cluster House", "Romanian Textile Concept",
                        "Textile Trade Association - Textile Cluster", "Cluster Creativa", "Wood Cluster Herzegovina");
    }

    @Test
    void the_ict_spreadsheet_gives_seven_members_four_profiles_and_leaves_out_two() throws IOException {
        var content = new ClassPathResource("kolo/membership/first/ict/1-members.csv").getContentAsByteArray();
        var plan = plan(SheetReader.candidates(SheetReader.table(content, MEMBERS), MEMBERS), List.of(), true);
        assertThat(plan.count(Outcome.CREATED)).isEqualTo(11);
        assertThat(plan.rows().stream().filter(PlannedRow::joins)).hasSize(7);
        assertThat(plan.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reasons()).extracting(FieldProblem::key)
                        .containsExactly("membership.problem.status-unknown"));
    }

    @Test
    void importing_the_same_file_again_changes_nothing() throws IOException {
        var once = shipped(List.of(), "clusnet/1-profiles.csv");
        var content = new ClassPathResource("kolo/membership/first/clusnet/1-profiles.csv").getContentAsByteArray();
        for (boolean fileWins : new boolean[]{true, false}) {
            var options = MEMBERS.ofProfiles();
            var again = plan(SheetReader.candidates(SheetReader.table(content, options), options), once, fileWins);
            assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(114);
        }
    }

    @Test
    void an_evidence_of_a_year_counts_from_its_first_day_and_says_so() {
        var candidate = read("name,status,as_of\nCluster House,confirmed,2012\n", MEMBERS).getFirst();
        assertThat(candidate.since()).isEqualTo(new Since(LocalDate.of(2012, 1, 1), SinceBasis.EVIDENCE, "2012"));
    }

    @Test
    void an_organisation_twice_in_a_file_is_refused_at_its_second_line() {
        var plan = plan("name,country\nCluj IT Cluster,RO\nCLUJ  IT cluster,Romania\n");
        assertThat(plan.rows()).extracting(PlannedRow::outcome).containsExactly(Outcome.CREATED, Outcome.REFUSED);
        assertThat(plan.rows().get(1).reasons()).extracting(FieldProblem::key)
                .containsExactly("membership.import.reason.twice");
    }

    @Test
    void a_row_that_may_be_somebody_known_is_refused_until_a_person_has_looked() {
        var known = after(List.of(), plan("name,country\nTransilvania Creative Industries Cluster,RO\n"));
        var plan = plan(read("name,country\nTransylvania Creative Industries Cluster,RO\n", MEMBERS), known, true);
        assertThat(plan.rows().getFirst().reasons()).extracting(FieldProblem::key)
                .containsExactly("membership.import.reason.like");
    }

    @Test
    void every_problem_of_a_row_is_told_at_once() {
        var plan = plan("name,country,email,year_established\n,Ruritania,nobody,soon\n");
        assertThat(plan.rows().getFirst().reasons()).extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("name", "country", "email", "year_established");
    }

    @Test
    void where_the_file_wins_its_values_replace_and_its_gaps_keep() {
        var known = after(List.of(), plan("name,country,city,website\nCluj IT Cluster,RO,Cluj,https://clujit.ro\n"));
        var plan = plan(read("name,country,city\nCluj IT Cluster,RO,Cluj-Napoca\n", MEMBERS), known, true);
        assertThat(plan.rows().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(plan.rows().getFirst().profile().value(ProfileField.CITY)).isEqualTo("Cluj-Napoca");
        assertThat(plan.rows().getFirst().profile().value(ProfileField.WEBSITE)).isEqualTo("https://clujit.ro");
    }

    @Test
    void where_the_profile_wins_the_file_fills_gaps_and_the_report_tells_what_it_said() {
        var known = after(List.of(), plan("name,country,city\nCluj IT Cluster,RO,Cluj\n"));
        var plan = plan(read("name,country,city,phone\nCluj IT Cluster,RO,Cluj-Napoca,+40 1\n", MEMBERS), known, false);
        var row = plan.rows().getFirst();
        assertThat(row.profile().value(ProfileField.CITY)).isEqualTo("Cluj");
        assertThat(row.profile().value(ProfileField.PHONE)).isEqualTo("+40 1");
        assertThat(row.kept()).extracting(change -> change.field()).containsExactly(ProfileField.CITY);
    }

    @Test
    void a_former_member_does_not_join_again_by_a_list() {
        var known = List.of(new RollBook.Known(UUID.randomUUID(),
                plan("name,country\nCluj IT Cluster,RO\n").rows().getFirst().profile(), true));
        assertThat(plan(read("name,country\nCluj IT Cluster,RO\n", MEMBERS), known, true).rows().getFirst().outcome())
                .isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void a_file_without_a_column_of_names_is_refused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read("a,b\n1,2\n", MEMBERS))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void headers_in_serbian_and_romanian_are_recognised() {
        var serbian = read("Назив;Земља;Град;Делатност\nКућа кластера;Србија;Ниш;Текстил\n", MEMBERS).getFirst();
        assertThat(serbian.profile().name()).isEqualTo("Кућа кластера");
        assertThat(serbian.profile().value(ProfileField.COUNTRY)).isEqualTo("RS");
        var romanian = read("Denumire,Țara,Oraș\nCluj IT,România,Cluj-Napoca\n", MEMBERS).getFirst();
        assertThat(romanian.profile().value(ProfileField.CITY)).isEqualTo("Cluj-Napoca");
    }

    @Test
    void ten_thousand_rows_are_planned_in_seconds() {
        var csv = new StringBuilder("name,country,city,website,sector\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("Organisation ")
                    .append(i)
                    .append(" of ")
                    .append(Integer.toString(i * 7919, 36))
                    .append(",RS,Niš,https://org")
                    .append(i)
                    .append(".example.org,Textile\n");
        }
        var candidates = read(csv.toString(), MEMBERS);
        var once = plan(candidates, List.of(), true);
        assertThat(once.count(Outcome.CREATED)).isEqualTo(10_000);
        assertThat(plan(candidates, after(List.of(), once), true).count(Outcome.UNCHANGED)).isEqualTo(10_000);
    }
}
