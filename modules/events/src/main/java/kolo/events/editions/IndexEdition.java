package kolo.events.editions;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.events.EditionState;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.texts.Folding;

/// Makes an edition findable: in the network's search, and by the folded words that the list of events looks at.
@Component
class IndexEdition {
    private static final String KIND = "edition";
    private static final int MOST = 4000;

    private final JdbcClient jdbc;
    private final SearchIndex index;

    IndexEdition(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    void write(EditionId id, KeepEditions.Draft edition) {
        var details = edition.details();
        var place = details.place();
        var around = Stream.of(Stream.ofNullable(place.venue()), Stream.ofNullable(place.city()),
                edition.organisers().stream().map(Organiser::name))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" · "));
        var folded = " " + Folding.fold(String.join(" ", details.titles().values().values()) + " " + around);
        jdbc.sql("update events.edition set folded = :folded where id = :id")
                .param("folded", folded.length() > MOST ? folded.substring(0, MOST) : folded)
                .param("id", id.value())
                .update();
        if (edition.state() == EditionState.DRAFT) {
            remove(id);
            return;
        }
        var document = SearchDocument.of(KIND, id.value(), details.visibility()).on(details.when().startsOn());
        var languages = new TreeSet<>(details.titles().values().keySet());
        languages.addAll(details.descriptions().values().keySet());
        for (var language : languages) {
            var title = details.titles().in(language).map(written -> written.text()).orElse(edition.slug());
            var body = details.descriptions().values().getOrDefault(language, "");
            document = document.in(language, "/events/" + id, title, around, body);
        }
        index.put(document);
    }

    void remove(EditionId id) {
        index.remove(KIND, id.value());
    }
}
