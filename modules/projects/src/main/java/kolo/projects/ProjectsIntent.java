package kolo.projects;

import java.util.Set;

import kolo.identity.Intent;
import kolo.identity.Role;

/// What this module lets people do; a mandate may give some of it for its time.
///
/// To propose an idea and to express interest needs no intent: whoever represents a member may.
public enum ProjectsIntent implements Intent {
    /// Keep project records and their consortia, and lead an idea through its stages.
    EDIT_PROJECTS(Role.ADMINISTRATOR),
    /// Keep the document register and the documents of projects.
    EDIT_DOCUMENTS(Role.ADMINISTRATOR),
    /// Import files of projects.
    IMPORT_PROJECTS(Role.ADMINISTRATOR),
    /// See the report for funders, which counts everything whatever its visibility.
    REPORT_PROJECTS(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<Role> grantedTo;

    ProjectsIntent(Role... roles) {
        this.grantedTo = Set.of(roles);
    }

    @Override
    public Set<Role> grantedTo() {
        return grantedTo;
    }
}
