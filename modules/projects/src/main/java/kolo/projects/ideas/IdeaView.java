package kolo.projects.ideas;

import java.time.Instant;

import kolo.projects.ProjectId;
import kolo.projects.terms.ProjectStatus;

/// An idea in the list.
///
/// @param interested how many members would take part
/// @param waiting for how many of them the office has not decided
public record IdeaView(ProjectId id, String name, String title, String locale, ProjectStatus status,
        Instant createdAt, int interested, int waiting) {}
