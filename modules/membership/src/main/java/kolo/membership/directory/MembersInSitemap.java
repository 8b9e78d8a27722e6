package kolo.membership.directory;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.SitemapSource;
import kolo.web.Sort;

/// The directory and its profiles for search engines, where the network shows them to visitors.
@Component
class MembersInSitemap implements SitemapSource {
    private static final int PAGE = 500;
    private static final int MOST = 10_000;

    private final Directory directory;

    MembersInSitemap(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String module() {
        return "membership";
    }

    @Override
    public List<Place> pages(Network network) {
        var pages = new ArrayList<Place>();
        if (directory.open(Actor.visitor())) {
            pages.add(Place.everywhere(network, "/members", null));
            var filter = DirectoryFilter.of("", null, null, null, null, "all");
            Directory.Found found;
            int page = 0;
            do {
                found = directory.find(filter, new Sort("name", true), ++page, PAGE, network.languages().getFirst());
                found.rows().forEach(row -> pages.add(Place.everywhere(network, "/members/" + row.id(), null)));
            } while (found.paging().hasNext() && pages.size() < MOST);
        }
        return pages;
    }
}
