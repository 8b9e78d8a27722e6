package kolo.projects.first;

import org.springframework.stereotype.Component;

import kolo.projects.ProjectId;

/// Documents of our own making for the first projects.
@Component
class FirstDocuments {
    void memorandum(ProjectId project) {}
}
