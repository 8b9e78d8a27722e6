package kolo.projects.ideas;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectPart;
import kolo.projects.records.ProjectStore;
import kolo.projects.records.Stages;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// Where ideas appear beside their own page: on the page of their project, and at home.
final class IdeaSlots {
    private IdeaSlots() {}

    /// The stages of an idea and the interest in it, for members.
    @Component
    static class ProgressOfIdea implements ProjectPart {
        private final Ideas ideas;
        private final Stages stages;
        private final Represented represented;

        ProgressOfIdea(Ideas ideas, Stages stages, Represented represented) {
            this.ideas = ideas;
            this.stages = stages;
            this.represented = represented;
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<Fragment> of(ProjectStore.Kept project, Actor reader) {
            var stage = project.data().status();
            var steps = stages.of(project.id());
            if (stage == null || steps.isEmpty() || !reader.sees(Visibility.MEMBERS)) {
                return Optional.empty();
            }
            boolean office = reader.may(ProjectsIntent.EDIT_PROJECTS);
            var proposer = project.proposer();
            var interests = ideas.interests(project.id());
            var taken = interests.stream().map(interest -> interest.member().toString()).toList();
            var free = stage.takesInterest()
                    ? represented.of(reader)
                            .stream()
                            .filter(choice -> !taken.contains(choice.value())
                                    && (proposer == null || !choice.value().equals(proposer.toString())))
                            .toList()
                    : List.<kolo.web.Choice>of();
            return Optional.of(Fragment.of("projects/ideaProgress")
                    .with("idea", new IdeaProgressView(project.id(), stage, steps,
                            office ? stage.next().stream().sorted().toList() : List.of(),
                            interests, free,
                            interests.stream()
                                    .filter(one -> one.status().equals("EXPRESSED")
                                            && reader.represents(one.member()))
                                    .map(one -> one.id().toString())
                                    .toList(),
                            office, office || (proposer != null && reader.represents(proposer)),
                            project.data().visibility().code())));
        }
    }

    /// What waits for the office, and what members could join.
    @Component
    static class ProjectsAtHome implements DashboardTile {
        /// How far ahead the office is told of projects that end.
        private static final int DAYS = 90;

        private final JdbcClient jdbc;
        private final ProjectChronicle chronicle;

        ProjectsAtHome(JdbcClient jdbc, ProjectChronicle chronicle) {
            this.jdbc = jdbc;
            this.chronicle = chronicle;
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public Optional<Fragment> tile(Actor actor, Network network) {
            if (!network.has("projects") || !actor.sees(Visibility.MEMBERS)) {
                return Optional.empty();
            }
            boolean office = actor.may(ProjectsIntent.EDIT_PROJECTS);
            record Counts(int running, int open, int waiting, int ending) {}
            var counts = jdbc.sql("""
                                  select
                                    count(*) filter (where p.start_date <= :today and p.end_date >= :today
                                      and (p.status is null or p.status <> all(:proposals))) as running,
                                    count(*) filter (where p.status in ('IDEA', 'CONSORTIUM_OPEN')) as open,
                                    count(*) filter (where p.end_date between :today and :soon
                                      and (p.status is null or p.status <> all(:proposals))) as ending,
                                    (select count(*) from projects.interest i
                                     where i.tenant_id = :tenant and i.status = 'EXPRESSED') as waiting
                                  from projects.project p
                                  where p.tenant_id = :tenant and p.visibility = any(:codes)
                                  """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("codes", actor.visibleCodes())
                    .param("today", chronicle.today())
                    .param("soon", chronicle.today().plusDays(DAYS))
                    .param("proposals", java.util.Arrays.stream(ProjectStatus.values())
                            .filter(ProjectStatus::proposal)
                            .map(Enum::name)
                            .toArray(String[]::new))
                    .query((row, number) -> new Counts(row.getInt("running"), row.getInt("open"),
                            row.getInt("waiting"), row.getInt("ending")))
                    .single();
            return Optional.of(Fragment.of("projects/tile")
                    .with("running", counts.running())
                    .with("open", counts.open())
                    .with("waiting", office ? counts.waiting() : 0)
                    .with("ending", office ? counts.ending() : 0)
                    .with("propose", !actor.members().isEmpty()));
        }
    }
}
