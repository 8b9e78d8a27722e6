package kolo.projects.ideas;

import java.util.List;

import kolo.projects.ProjectId;
import kolo.projects.records.Stages;
import kolo.projects.terms.ProjectStatus;
import kolo.web.Choice;

/// How far an idea has come, on its project's page.
///
/// @param steps the stages so far
/// @param next the stages to which the office may lead it
/// @param interests what members said, to those who may read it
/// @param mayInterest the members in whose name the reader may still express interest
/// @param own the identifiers of interests that the reader may withdraw
public record IdeaProgressView(ProjectId project, ProjectStatus stage, List<Stages.Stage> steps,
        List<ProjectStatus> next, List<Ideas.Interest> interests, List<Choice> mayInterest, List<String> own,
        boolean office, boolean messages, String visibility) {}
