package kolo.projects.showcase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerData;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectData;
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
        var consortium = kept(List.of(id)).getOrDefault(id, List.of());
        projects.find(id).ifPresent(kept -> search.put(document(id, kept.data(), consortium, true)));
    }

    /// Makes many projects found at once, by their names and keywords; the words of their objectives wait for the next
    /// change, since they would take an import longer than all the rest.
    ///
    /// @param written the projects as they were written
    /// @param consortia the consortia that were written; those of other projects are as they were
    public void indexed(Map<ProjectId, ProjectData> written, Map<ProjectId, List<PartnerData>> consortia) {
        var others = kept(written.keySet().stream().filter(id -> !consortia.containsKey(id)).toList());
        search.putAll(written.entrySet()
                .stream()
                .map(one -> document(one.getKey(), one.getValue(), consortia.containsKey(one.getKey())
                        ? consortia.get(one.getKey())
                        : others.getOrDefault(one.getKey(), List.of()), false))
                .toList());
    }

    private Map<ProjectId, List<PartnerData>> kept(List<ProjectId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var consortia = new HashMap<ProjectId, List<PartnerData>>();
        partners.of(ids).forEach((id, all) -> consortia.put(id, all.stream().map(PartnerStore.Kept::data).toList()));
        return consortia;
    }

    private static SearchDocument document(ProjectId id, ProjectData data, List<PartnerData> consortium,
            boolean objectives) {
        var document = SearchDocument.of(KIND, id.value(), data.visibility());
        if (data.startDate() != null) {
            document = document.on(data.startDate().first());
        }
        for (var wording : data.texts().entrySet()) {
            var title = wording.getValue().title();
            var acronym = data.acronym();
            document = document.in(wording.getKey(), "/projects/" + id,
                    acronym == null || acronym.equals(title) ? title : acronym + ": " + title,
                    Stream.ofNullable(data.funding().frameworkProgramme()).collect(Collectors.joining()),
                    !objectives || wording.getValue().objective() == null ? "" : wording.getValue().objective());
        }
        var words = String.join(" ", data.focus().keywords()) + " " + String.join(" ", data.focus().thematic());
        document = document.words(data.originalLocale(), SearchDocument.LEAD, data.visibility(), words);
        var names = consortium.stream().map(PartnerData::name).collect(Collectors.joining(" "));
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
