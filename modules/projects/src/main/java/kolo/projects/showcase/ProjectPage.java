package kolo.projects.showcase;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectPart;
import kolo.projects.records.ProjectStore;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The page of one project.
@Controller
class ProjectPage {
    private final ProjectReading projects;
    private final ProjectStore store;
    private final Actors actors;
    private final List<ProjectPart> parts;

    ProjectPage(ProjectReading projects, ProjectStore store, Actors actors, List<ProjectPart> parts) {
        this.projects = projects;
        this.store = store;
        this.actors = actors;
        this.parts = parts.stream().sorted(Comparator.comparingInt(ProjectPart::order)).toList();
    }

    @GetMapping("/projects/{id}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable ProjectId id) {
        var actor = actors.current();
        var project = projects.read(id, ProjectsPage.language(), actor).orElseThrow(NotFound::new);
        var kept = store.find(id).orElseThrow(NotFound::new);
        return Page.of("projects/project")
                .titled(project.name())
                .crumb("projects.title", "/projects")
                .style("/projects/projects.css")
                .style("/web/media.css")
                .with("project", project)
                .with("parts", parts.stream().flatMap(part -> part.of(kept, actor).stream()).toList());
    }
}
