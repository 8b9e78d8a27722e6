package kolo.projects.showcase;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.SitemapSource;

/// The projects in the sitemap: those that a visitor finds in the list.
@Component
class ProjectPlaces implements SitemapSource {
    private final ProjectList projects;

    ProjectPlaces(ProjectList projects) {
        this.projects = projects;
    }

    @Override
    public String module() {
        return "projects";
    }

    @Override
    public List<Place> pages(Network network) {
        var places = new ArrayList<Place>();
        places.add(Place.everywhere(network, "/projects", null));
        projects.each(ProjectFilter.ALL, network.defaultLanguage(), Actor.visitor(),
                row -> places.add(Place.everywhere(network, "/projects/" + row.id(), null)));
        return places;
    }
}
