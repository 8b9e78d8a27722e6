package kolo.projects.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.projects.PartnerId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectStore;

/// Brings partners into a consortium, changes them, and puts them in order.
@Component
public class KeepConsortium {
    private final ProjectStore projects;
    private final PartnerStore partners;
    private final Consortium consortium;
    private final Membership membership;
    private final List<ProjectFollower> followers;
    private final Actors actors;
    private final ProjectChronicle chronicle;

    KeepConsortium(ProjectStore projects, PartnerStore partners, Consortium consortium, Membership membership,
            List<ProjectFollower> followers, Actors actors, ProjectChronicle chronicle) {
        this.projects = projects;
        this.partners = partners;
        this.consortium = consortium;
        this.membership = membership;
        this.followers = followers;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// The project whose consortium is kept.
    ///
    /// @throws NotFound when there is none, or the actor may not see it
    @Transactional(readOnly = true)
    ProjectStore.Kept project(ProjectId id) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        return projects.find(id)
                .filter(kept -> actors.current().sees(kept.data().visibility()))
                .orElseThrow(NotFound::new);
    }

    /// What lies before whoever keeps a consortium: the partners, and the members who could be.
    record Desk(List<PartnerView> partners, List<MemberSummary> members) {}

    @Transactional(readOnly = true)
    Desk desk(ProjectStore.Kept project) {
        return new Desk(consortium.all(project.id(), project.data()), membership.members(chronicle.today()));
    }

    /// One partner of it.
    ///
    /// @throws NotFound when the project has no such partner
    @Transactional(readOnly = true)
    PartnerStore.Kept partner(ProjectId project, PartnerId id) {
        project(project);
        return partners.of(project)
                .stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Adds a partner at its place; those behind move on.
    ///
    /// @param member the member that it is, whose name it takes, or null
    /// @throws Invalid when the consortium has it already
    @Transactional
    public void add(ProjectId id, @Nullable UUID member, PartnerData sent) {
        project(id);
        var before = partners.of(id);
        var data = linked(member, sent).as(member, nameOf(member, sent), before.size() + 1);
        once(() -> partners.insert(Map.of(id, List.of(data))));
        arrange(id, sent.order());
        recorded("partner-added", id, Map.of(), described(data));
    }

    /// Changes a partner.
    ///
    /// @throws Conflict when somebody else changed it since the version
    @Transactional
    void change(ProjectId project, PartnerId id, int version, @Nullable UUID member, PartnerData sent) {
        var before = partner(project, id);
        var data = linked(member, sent).as(member, nameOf(member, sent), before.data().order());
        once(() -> {
            if (!partners.update(before, version, data)) {
                throw new Conflict();
            }
        });
        var order = ids(project);
        order.remove(id);
        order.add(Math.min(order.size(), sent.order() - 1), id);
        partners.arrange(project, order);
        recorded("partner-changed", project, described(before.data()), described(data));
    }

    /// Takes out a partner that was entered by mistake; one that left gets the day on which it did.
    @Transactional
    void remove(ProjectId project, PartnerId id) {
        var before = partner(project, id);
        partners.delete(before);
        partners.arrange(project, ids(project));
        recorded("partner-removed", project, described(before.data()), Map.of());
    }

    private void arrange(ProjectId project, int place) {
        var order = ids(project);
        var last = order.removeLast();
        order.add(Math.min(order.size(), place - 1), last);
        partners.arrange(project, order);
    }

    private List<PartnerId> ids(ProjectId project) {
        return new ArrayList<>(partners.of(project).stream().map(PartnerStore.Kept::id).toList());
    }

    private PartnerData linked(@Nullable UUID member, PartnerData sent) {
        if (member != null && membership.find(new MemberId(member), chronicle.today())
                .filter(found -> found.standing().member())
                .isEmpty()) {
            throw Invalid.field("member", "projects.problem.no-member");
        }
        return sent;
    }

    private String nameOf(@Nullable UUID member, PartnerData sent) {
        return member == null || !sent.name().isEmpty()
                ? sent.name()
                : membership.find(new MemberId(member), chronicle.today()).orElseThrow(NotFound::new).name();
    }

    private void recorded(String action, ProjectId project, Map<String, Object> before, Map<String, Object> after) {
        chronicle.record(action, "project", project.value(), before, after);
        followers.forEach(follower -> follower.changed(project));
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException twice) {
            throw Invalid.field("name", "projects.problem.partner-twice");
        }
    }

    private static Map<String, Object> described(PartnerData data) {
        return Map.of("partner", data.name(), "role", data.role().name(), "member",
                data.member() == null ? "" : data.member().toString(), "contribution",
                data.money().ecContribution() == null ? "" : data.money().ecContribution().toPlainString());
    }
}
