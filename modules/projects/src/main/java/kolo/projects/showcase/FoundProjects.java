package kolo.projects.showcase;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.Narrower;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.search.SearchKind;

/// Projects in the search: a partner's name leads to its project only those who see the partner list.
@Component
public class FoundProjects implements ProjectFollower {
    private static final String KIND = "project";

    private final ProjectStore projects;
    private final PartnerStore partners;
    private final SearchIndex search;

    FoundProjects(ProjectStore projects, PartnerStore partners, SearchIndex search) {
        this.projects = projects;
        this.partners = partners;
        this.search = search;
    }

    /// The kind that the search page names.
    @Configuration(proxyBeanMethods = false)
    static class Kind {
        @Bean
        SearchKind projectsKind() {
            return new SearchKind(KIND, "projects.title", 400, "projects");
        }
    }

    @Override
    public void changed(ProjectId id) {
        index(List.of(id), true);
    }

    /// Makes many projects found at once, by their names and keywords; the words of their objectives wait for the next
    /// change, since they would take an import longer than all the rest.
    public void indexed(List<ProjectId> ids) {
        index(ids, false);
    }

    private void index(List<ProjectId> ids, boolean objectives) {
        var consortia = partners.of(ids);
        search.putAll(projects.byIds(ids)
                .values()
                .stream()
                .map(kept -> document(kept, consortia.getOrDefault(kept.id(), List.of()), objectives))
                .toList());
    }

    private static SearchDocument document(ProjectStore.Kept kept, List<PartnerStore.Kept> consortium,
            boolean objectives) {
        var data = kept.data();
        var document = SearchDocument.of(KIND, kept.id().value(), data.visibility());
        if (data.startDate() != null) {
            document = document.on(data.startDate().first());
        }
        for (var wording : data.texts().entrySet()) {
            var title = wording.getValue().title();
            var acronym = data.acronym();
            document = document.in(wording.getKey(), "/projects/" + kept.id(),
                    acronym == null || acronym.equals(title) ? title : acronym + ": " + title,
                    Stream.ofNullable(data.funding().frameworkProgramme()).collect(Collectors.joining()),
                    !objectives || wording.getValue().objective() == null ? "" : wording.getValue().objective());
        }
        var words = String.join(" ", data.focus().keywords()) + " " + String.join(" ", data.focus().thematic());
        document = document.words(data.originalLocale(), SearchDocument.LEAD, data.visibility(), words);
        var names = consortium.stream().map(partner -> partner.data().name()).collect(Collectors.joining(" "));
        var readers = Narrower.of(data.visibility(), data.partnerListVisibility());
        return names.isEmpty() || readers.isEmpty()
                ? document
                : document.words(data.originalLocale(), SearchDocument.LEAD, readers.get(), names);
    }

    @Override
    public void gone(ProjectId id) {
        search.remove(KIND, id.value());
    }
}
