package kolo.projects.showcase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerView;
import kolo.projects.records.ProjectData;
import kolo.projects.terms.Course;
import kolo.projects.terms.Places;
import kolo.texts.Formats;

/// A project as its page shows it to one reader.
///
/// @param locale the language of the title, objective and teaser
/// @param course where it stands in time, or null where its dates do not tell
/// @param partnersShown whether the reader sees the partner list
/// @param teaser the network's own words in place of a hidden list, or null
public record ProjectView(ProjectId id, ProjectData data, String locale, String title, @Nullable String objective,
        List<String> otherLanguages, @Nullable Course course, boolean partnersShown, List<PartnerView> partners,
        @Nullable String teaser, Instant createdAt, @Nullable String createdBy, Instant modifiedAt,
        @Nullable String modifiedBy, Map.@Nullable Entry<String, String> proposer, boolean editor) {

    /// The acronym, or the title where there is none.
    public String name() {
        return data.acronym() == null ? title : data.acronym();
    }

    /// From when to when, as exactly as it is known.
    public String when(Formats formats) {
        return Times.span(data.startDate(), data.endDate(), formats);
    }

    /// The places of its focus in words.
    public List<String> places(String language, UnaryOperator<String> text) {
        return data.focus().geographical().stream().map(place -> Places.name(place, language, text)).toList();
    }

    /// An amount with its currency, or null.
    public @Nullable String amount(@Nullable BigDecimal amount, Formats formats) {
        return amount == null ? null : formats.number(amount, 2) + " " + data.funding().currency();
    }

    /// The objective's paragraphs.
    public List<String> paragraphs() {
        return objective == null ? List.of() : List.of(objective.split("\n\n"));
    }

    /// How many of the partners are members of the network.
    public long members() {
        return partners.stream().filter(PartnerView::member).count();
    }
}
