package kolo.projects.showcase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.MandateIntents;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.terms.Course;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.Fragment;
import kolo.web.FrontPageSection;
import kolo.web.MemberPageSection;
import kolo.web.NavigationEntry;
import kolo.web.Sort;

/// What projects put on pages of others: an entry in the navigation, the front page, a member's page.
@Configuration(proxyBeanMethods = false)
class ShowcaseSlots {
    private static final int ON_FRONT = 3;

    @Bean
    NavigationEntry projectsEntry() {
        return NavigationEntry.of("projects.title", "/projects", 500,
                (actor, network) -> network.has("projects") && !network.platform());
    }

    /// What a network may let its chair do with projects.
    @Bean
    MandateIntents projectsMandate() {
        return new MandateIntents("projects", List.of(ProjectsIntent.EDIT_PROJECTS, ProjectsIntent.EDIT_DOCUMENTS));
    }

    /// The latest projects, running ones first.
    @Component
    static class ProjectsOnFront implements FrontPageSection {
        private final ProjectList projects;

        ProjectsOnFront(ProjectList projects) {
            this.projects = projects;
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has("projects")) {
                return Optional.empty();
            }
            var tag = ProjectsPage.language();
            var running = new ProjectFilter("", null, null, null, Course.RUNNING, null);
            var rows = projects.find(running, new Sort("start", false), 1, ON_FRONT, tag, actor).rows();
            var shown = rows.isEmpty()
                    ? projects.find(ProjectFilter.ALL, new Sort("start", false), 1, ON_FRONT, tag, actor).rows()
                    : rows;
            return shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("projects/front").with("projects", shown));
        }
    }

    /// How many projects a reader finds.
    @Component
    static class ProjectFigure implements FrontPageSection {
        private final ProjectList projects;

        ProjectFigure(ProjectList projects) {
            this.projects = projects;
        }

        @Override
        public Place place() {
            return Place.FIGURE;
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public Optional<Fragment> section(Actor actor, Network network) {
            if (!network.has("projects")) {
                return Optional.empty();
            }
            long total = projects
                    .find(ProjectFilter.ALL, new Sort("start", false), 1, 1, ProjectsPage.language(), actor)
                    .paging()
                    .total();
            return total == 0
                    ? Optional.empty()
                    : Optional.of(Fragment.of("projects/figure").with("total", (int) total));
        }
    }

    /// A member's projects, to those who see that it is a partner of them.
    @Component
    static class ProjectsOfMember implements MemberPageSection {
        private final ProjectList projects;
        private final Networks networks;
        private final JdbcClient jdbc;

        ProjectsOfMember(ProjectList projects, Networks networks, JdbcClient jdbc) {
            this.projects = projects;
            this.networks = networks;
            this.jdbc = jdbc;
        }

        @Override
        public int order() {
            return 500;
        }

        @Override
        public Optional<Fragment> section(UUID memberId, Actor actor) {
            if (!networks.current().has("projects")) {
                return Optional.empty();
            }
            var ids = jdbc.sql("""
                               select n.project_id from projects.partner n
                               join projects.project p on p.tenant_id = n.tenant_id and p.id = n.project_id
                               where n.tenant_id = :tenant and n.member_id = :member
                                 and p.partner_list_visibility = any(:codes)
                               """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("member", memberId)
                    .param("codes", actor.visibleCodes())
                    .query((row, number) -> new ProjectId(row.getObject("project_id", UUID.class)))
                    .list();
            var rows = ids.isEmpty() ? List.<ProjectRowView>of() : projects.some(ids, ProjectsPage.language(), actor);
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fragment.of("projects/memberSection").with("projects", rows));
        }
    }
}
