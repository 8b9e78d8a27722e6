package kolo.projects.ideas;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.projects.InterestId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.consortium.KeepConsortium;
import kolo.projects.consortium.PartnerData;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectStore;
import kolo.projects.records.Stages;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;

/// The way of an idea: proposed by a member, joined by others, led to a project by the office. The idea is the record
/// from its first day, so that nothing is typed twice.
@Component
public class Ideas {
    private final ProjectStore projects;
    private final PartnerStore partners;
    private final KeepConsortium consortium;
    private final Stages stages;
    private final Membership membership;
    private final List<ProjectFollower> followers;
    private final Actors actors;
    private final ProjectChronicle chronicle;
    private final JdbcClient jdbc;

    Ideas(ProjectStore projects, PartnerStore partners, KeepConsortium consortium, Stages stages,
            Membership membership, List<ProjectFollower> followers, Actors actors, ProjectChronicle chronicle,
            JdbcClient jdbc) {
        this.projects = projects;
        this.partners = partners;
        this.consortium = consortium;
        this.stages = stages;
        this.membership = membership;
        this.followers = followers;
        this.actors = actors;
        this.chronicle = chronicle;
        this.jdbc = jdbc;
    }

    /// A member's interest.
    ///
    /// @param name what the member is called today
    public record Interest(InterestId id, UUID member, String name, @Nullable String message, String status,
            Instant createdAt) {}

    /// A new idea, for the network's members to see.
    ///
    /// @param member the member in whose name it is proposed
    /// @throws Forbidden when the actor does not represent that member
    @Transactional
    public ProjectId propose(UUID member, ProjectData sent) {
        requireRepresents(member);
        var data = sent.at(ProjectStatus.IDEA, Visibility.MEMBERS);
        var id = new ProjectId(Ids.next());
        projects.insert(List.of(new ProjectStore.Fresh(id, data, member, chronicle.by())), chronicle.now(),
                chronicle.by());
        stages.record(id, ProjectStatus.IDEA, null);
        chronicle.record("idea-proposed", "project", id.value(), Map.of(), data.described());
        followers.forEach(follower -> follower.changed(id));
        return id;
    }

    private void requireRepresents(UUID member) {
        if (!actors.current().represents(member)) {
            throw new Forbidden();
        }
    }

    private ProjectStore.Kept seen(ProjectId id) {
        return projects.find(id)
                .filter(kept -> actors.current().sees(kept.data().visibility()))
                .orElseThrow(NotFound::new);
    }

    private static ProjectStatus stage(ProjectStore.Kept project) {
        var status = project.data().status();
        if (status == null) {
            throw new NotFound();
        }
        return status;
    }

    /// A member says that it would take part.
    ///
    /// @throws Conflict when the idea takes no interest any more
    /// @throws Invalid when the member said so before, or proposed it itself
    @Transactional
    public void expressInterest(ProjectId id, UUID member, @Nullable String message) {
        var project = seen(id);
        requireRepresents(member);
        if (!stage(project).takesInterest()) {
            throw new Conflict("projects.problem.no-interest-now");
        }
        if (member.equals(project.proposer())) {
            throw Invalid.field("member", "projects.problem.own-idea");
        }
        jdbc.sql("""
                 delete from projects.interest where tenant_id = :tenant and project_id = :project
                   and member_id = :member and status = 'WITHDRAWN'
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("project", id.value())
                .param("member", member)
                .update();
        try {
            jdbc.sql("""
                     insert into projects.interest (tenant_id, id, version, project_id, member_id, account_id, message,
                       status, created_at)
                     values (:tenant, :id, 0, :project, :member, :account, :message, 'EXPRESSED', :at)
                     """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("id", Ids.next())
                    .param("project", id.value())
                    .param("member", member)
                    .param("account", actors.current().accountId().value())
                    .param("message", message)
                    .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Invalid.field("member", "projects.problem.interest-twice");
        }
        chronicle.record("interest-expressed", "project", id.value(), Map.of(), Map.of("member", member.toString()));
    }

    /// A member takes its interest back, as long as nobody decided.
    @Transactional
    public void withdrawInterest(ProjectId id, InterestId interest) {
        seen(id);
        var found = interest(id, interest);
        requireRepresents(found.member());
        decide(found, "WITHDRAWN");
    }

    /// The office takes the member into the consortium.
    @Transactional
    public void accept(ProjectId id, InterestId interest) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        seen(id);
        var found = interest(id, interest);
        decide(found, "ACCEPTED");
        consortium.add(id, found.member(),
                PartnerData.named(null, PartnerRole.PARTICIPANT, 1000, found.name(), null));
    }

    /// The office declines.
    @Transactional
    public void decline(ProjectId id, InterestId interest) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        seen(id);
        decide(interest(id, interest), "DECLINED");
    }

    private void decide(Interest interest, String status) {
        int decided = jdbc.sql("""
                               update projects.interest set status = :status, decided_at = :at, decided_by = :by,
                                 version = version + 1
                               where tenant_id = :tenant and id = :id and status = 'EXPRESSED'
                               """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", interest.id().value())
                .param("status", status)
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .param("by", chronicle.by())
                .update();
        if (decided == 0) {
            throw new Conflict("projects.problem.interest-decided");
        }
        chronicle.record("interest-decided", "interest", interest.id().value(), Map.of("status", "EXPRESSED"),
                Map.of("status", status));
    }

    private Interest interest(ProjectId project, InterestId id) {
        return interests(project).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /// The interest that members expressed, the first one first; what was withdrawn is not shown.
    @Transactional(readOnly = true)
    public List<Interest> interests(ProjectId project) {
        var today = chronicle.today();
        return jdbc.sql("""
                        select id, member_id, message, status, created_at from projects.interest
                        where tenant_id = :tenant and project_id = :project and status <> 'WITHDRAWN'
                        order by created_at, id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("project", project.value())
                .query((row, number) -> {
                    var member = row.getObject("member_id", UUID.class);
                    return new Interest(new InterestId(row.getObject("id", UUID.class)), member,
                            membership.find(new MemberId(member), today).map(found -> found.name()).orElse(""),
                            row.getString("message"), row.getString("status"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /// Leads a project to its next stage. Once the consortium opens, the member that proposed the idea is its
    /// coordinator.
    ///
    /// @param seenBy who sees the project from now on
    /// @throws Invalid when the stage does not follow the present one
    @Transactional
    public void lead(ProjectId id, ProjectStatus next, Visibility seenBy, @Nullable String note) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        var project = seen(id);
        if (!stage(project).next().contains(next)) {
            throw Invalid.field("stage", "projects.problem.stage");
        }
        var data = project.data().at(next, seenBy);
        followers.forEach(follower -> follower.willChange(id, data));
        projects.update(Map.of(id, data), Map.of(id, project.version()), chronicle.now(), chronicle.by());
        stages.record(id, next, note);
        var proposer = Optional.ofNullable(project.proposer());
        if (next == ProjectStatus.CONSORTIUM_OPEN && partners.of(id).isEmpty()) {
            proposer.flatMap(member -> membership.find(new MemberId(member), chronicle.today()))
                    .filter(member -> member.standing().member())
                    .ifPresent(member -> consortium.add(id, member.id().value(),
                            PartnerData.named(null, PartnerRole.COORDINATOR, 1, member.name(), null)));
        }
        chronicle.record("stage", "project", id.value(), project.data().described(), data.described());
        followers.forEach(follower -> follower.changed(id));
    }
}
