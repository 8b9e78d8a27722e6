package kolo.membership.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import kolo.web.Choice;
import kolo.web.Paging;
import kolo.web.Sort;

/// The directory's page.
///
/// @param map the map, or null when the list is shown
/// @param logos addresses of the logos that the reader may see
/// @param profiles how many profiles without membership the reader could list too
/// @param reached in how many countries the listed members are
/// @param countryName the name of a country's code in the reader's language
public record MemberListView(DirectoryFilter filter, List<MemberRowView> rows, Paging paging, Sort sort, boolean asMap,
        List<Choice> countries, List<Choice> sectors, List<Choice> competences, @Nullable RegionMapView map,
        Map<UUID, String> logos, Powers may, int profiles, int reached, UnaryOperator<String> countryName,
        boolean organisations) {

    /// What the reader may do here.
    public record Powers(boolean admit, boolean importing, boolean setUp) {}

    /// The address of a row's logo, or null.
    public @Nullable String logo(MemberRowView row) {
        return row.logo() == null ? null : logos.get(row.logo());
    }

    /// A country's name, or empty.
    public String country(MemberRowView row) {
        return row.country() == null ? "" : countryName.apply(row.country());
    }

    /// The query of an export of the same list.
    public String exportQuery() {
        var query = org.springframework.web.util.UriComponentsBuilder.newInstance();
        filter.query().forEach((name, value) -> query.queryParam(name, "{" + name + "}"));
        var address = query.encode().buildAndExpand(filter.query()).toUriString();
        return address;
    }
}
