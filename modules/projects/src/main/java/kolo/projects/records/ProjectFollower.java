package kolo.projects.records;

import kolo.projects.ProjectId;

/// What hangs on a record and follows its changes in the same transaction, such as its documents and the search.
public interface ProjectFollower {
    /// The record is about to become this; a follower that cannot follow throws [kolo.kernel.Invalid].
    default void willChange(ProjectId id, ProjectData next) {}

    /// The record, its partners or its documents have changed.
    void changed(ProjectId id);

    /// The record is no more.
    default void gone(ProjectId id) {}
}
