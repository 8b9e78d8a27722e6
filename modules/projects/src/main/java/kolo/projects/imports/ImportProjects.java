package kolo.projects.imports;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.consortium.PartnerData;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectStore;
import kolo.projects.showcase.FoundProjects;
import kolo.projects.terms.ProjectDate;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// Imports files in the columns of CORDIS: first as a dry run, then as a whole or not at all.
@Component
public class ImportProjects {
    private static final int BATCH = 500;

    private final ProjectStore projects;
    private final PartnerStore partners;
    private final FoundProjects search;
    private final Membership membership;
    private final ProjectChronicle chronicle;
    private final Actors actors;
    private final JdbcClient jdbc;

    ImportProjects(ProjectStore projects, PartnerStore partners, FoundProjects search, Membership membership,
            ProjectChronicle chronicle, Actors actors, JdbcClient jdbc) {
        this.projects = projects;
        this.partners = partners;
        this.search = search;
        this.membership = membership;
        this.chronicle = chronicle;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    private record Existing(ProjectId id, int version) {}

    /// What the files would do; nothing is written.
    @Transactional(readOnly = true)
    ImportReportView check(ImportFiles files, ImportOptions options) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        var tally = new Tally();
        var plan = plan(files, options);
        var existing = existing();
        plan.each((row, planned) -> tally.count(planned, existing.containsKey(ImportPlan.key(planned.data()))));
        return report(files, plan, tally);
    }

    /// Writes everything, or nothing.
    ///
    /// @throws Invalid when a line has a problem and such projects are not to be left out
    @Transactional
    ImportReportView apply(ImportFiles files, ImportOptions options) {
        actors.current().require(ProjectsIntent.IMPORT_PROJECTS);
        var tally = new Tally();
        var plan = plan(files, options);
        var existing = existing();
        var batch = new ArrayList<ImportPlan.Planned>();
        plan.each((row, planned) -> {
            tally.count(planned, existing.containsKey(ImportPlan.key(planned.data())));
            batch.add(planned);
            if (batch.size() == BATCH) {
                write(batch, existing);
                batch.clear();
            }
        });
        write(batch, existing);
        if (!options.leaveOut() && !plan.problems().isEmpty()) {
            throw new Invalid("projects.import.problem.has-problems", plan.refused());
        }
        chronicle.record("imported", "network", CurrentTenant.required().value(), Map.of(),
                Map.of("created", tally.created, "changed", tally.changed, "partners", tally.partners));
        return report(files, plan, tally);
    }

    private void write(List<ImportPlan.Planned> batch, Map<String, Existing> existing) {
        var fresh = new ArrayList<ProjectStore.Fresh>();
        var changed = new LinkedHashMap<ProjectId, ProjectData>();
        var versions = new HashMap<ProjectId, Integer>();
        var ofNew = new LinkedHashMap<ProjectId, List<PartnerData>>();
        var consortia = new LinkedHashMap<ProjectId, List<PartnerData>>();
        for (var planned : batch) {
            var before = existing.get(ImportPlan.key(planned.data()));
            if (before == null) {
                var id = new ProjectId(Ids.next());
                fresh.add(new ProjectStore.Fresh(id, planned.data(), null, null,
                        PartnerStore.folded(planned.partners())));
                ofNew.put(id, planned.partners());
            } else {
                changed.put(before.id(), planned.data());
                versions.put(before.id(), before.version());
                if (!planned.partners().isEmpty()) {
                    consortia.put(before.id(), planned.partners());
                }
            }
        }
        if (!fresh.isEmpty()) {
            projects.insert(fresh, chronicle.now(), chronicle.by());
            partners.insertOfNew(ofNew);
        }
        if (!changed.isEmpty()) {
            keepWhatTheOfficeDecided(changed);
            projects.update(changed, versions, chronicle.now(), chronicle.by());
            partners.deleteAll(consortia.keySet());
            partners.insert(consortia);
        }
        consortia.putAll(ofNew);
        fresh.forEach(one -> changed.put(one.id(), one.data()));
        search.indexed(changed, consortia);
    }

    /// A file does not open what the office keeps closed, nor drop the words of other languages.
    private void keepWhatTheOfficeDecided(Map<ProjectId, ProjectData> changed) {
        var kept = projects.byIds(changed.keySet());
        changed.replaceAll((id, data) -> {
            var before = kept.get(id);
            return before == null ? data : data.over(before.data());
        });
    }

    private ImportPlan plan(ImportFiles files, ImportOptions options) {
        var programmes = new Programmes(jdbc.sql("""
                                                 select distinct framework_programme from projects.project
                                                 where tenant_id = :tenant and framework_programme is not null
                                                 """)
                .param("tenant", CurrentTenant.required().value())
                .query(String.class)
                .list());
        var members = new HashMap<String, UUID>();
        for (MemberSummary member : membership.members(chronicle.today())) {
            members.putIfAbsent(Folding.fold(member.name()), member.id().value());
            if (member.nameOriginal() != null) {
                members.putIfAbsent(Folding.fold(member.nameOriginal()), member.id().value());
            }
        }
        return new ImportPlan(files, options, programmes, members);
    }

    private Map<String, Existing> existing() {
        var existing = new HashMap<String, Existing>();
        jdbc.sql("""
                 select id, version, framework_programme, grant_id, sort_name, start_date, start_precision
                 from projects.project where tenant_id = :tenant
                 """)
                .param("tenant", CurrentTenant.required().value())
                .query((ResultSet row) -> {
                    var grant = row.getString("grant_id");
                    var programme = row.getString("framework_programme");
                    ProjectDate start = ProjectStore.date(row, "start");
                    existing.put(grant == null
                            ? "name " + row.getString("sort_name") + " " + start
                            : "id " + grant + " " + (programme == null ? "" : Folding.fold(programme)),
                            new Existing(new ProjectId(row.getObject("id", UUID.class)), row.getInt("version")));
                });
        return existing;
    }

    private static ImportReportView report(ImportFiles files, ImportPlan plan, Tally tally) {
        return new ImportReportView(files.described(), files.rows(), tally.created, tally.changed, plan.refused(),
                tally.partners, tally.members, plan.problems(), plan.moreProblems());
    }

    private static final class Tally {
        private int created;
        private int changed;
        private int partners;
        private int members;

        void count(ImportPlan.Planned planned, boolean known) {
            if (known) {
                changed++;
            } else {
                created++;
            }
            partners += planned.partners().size();
            members += (int) planned.partners().stream().filter(partner -> partner.member() != null).count();
        }
    }
}
