package kolo.projects.documents;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectPart;
import kolo.projects.records.ProjectStore;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.search.SearchKind;
import kolo.web.Fragment;
import kolo.web.NavigationEntry;

/// Where documents appear: in the navigation, on their project's page, in the search.
@Configuration(proxyBeanMethods = false)
class DocumentSlots {
    private static final String KIND = "document";

    @Bean
    NavigationEntry documentsEntry() {
        return NavigationEntry.of("projects.documents.title", "/documents", 550,
                (actor, network) -> network.has("projects") && !network.platform() && actor.signedIn());
    }

    @Bean
    SearchKind documentsKind() {
        return new SearchKind(KIND, "projects.documents.title", 450, "projects");
    }

    /// The documents on a project's page.
    @Component
    static class DocumentsOfProject implements ProjectPart {
        private final DocumentShelf shelf;

        DocumentsOfProject(DocumentShelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public Optional<Fragment> of(ProjectStore.Kept project, Actor reader) {
            var documents = shelf.of(project.id(), reader);
            boolean editor = reader.may(ProjectsIntent.EDIT_DOCUMENTS);
            return documents.isEmpty() && !editor
                    ? Optional.empty()
                    : Optional.of(Fragment.of("projects/documentSection")
                            .with("documents", documents)
                            .with("project", project.id().toString())
                            .with("editor", editor));
        }
    }

    /// A project's documents follow who sees the project.
    @Component
    static class FollowProject implements ProjectFollower {
        private final KeepDocument keepDocument;
        private final ProjectStore projects;

        FollowProject(KeepDocument keepDocument, ProjectStore projects) {
            this.keepDocument = keepDocument;
            this.projects = projects;
        }

        @Override
        public void willChange(ProjectId id, ProjectData next) {
            keepDocument.checkFollows(id, next.visibility());
        }

        @Override
        public void changed(ProjectId id) {
            projects.find(id).ifPresent(kept -> keepDocument.follow(id, kept.data().visibility()));
        }
    }

    /// Documents in the search.
    @Component
    static class FoundDocuments implements DocumentFollower {
        private final SearchIndex search;

        FoundDocuments(SearchIndex search) {
            this.search = search;
        }

        @Override
        public void changed(DocumentId id, DocumentData data, Visibility seenBy) {
            search.put(SearchDocument.of(KIND, id.value(), seenBy)
                    .in(data.language(), "/documents/" + id, data.title(),
                            data.description() == null ? "" : data.description(), ""));
        }

        @Override
        public void gone(DocumentId id) {
            search.remove(KIND, id.value());
        }
    }
}
