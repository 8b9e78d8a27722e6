package kolo.projects.records;

import java.util.Optional;

import kolo.identity.Actor;
import kolo.web.Fragment;

/// What a feature shows on a project's page, below the record itself. The reader sees the project.
public interface ProjectPart {
    /// Its place; lower comes first.
    int order();

    /// The part, or nothing.
    Optional<Fragment> of(ProjectStore.Kept project, Actor reader);
}
