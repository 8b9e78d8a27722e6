package kolo.projects.showcase;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.projects.ProjectId;
import kolo.projects.terms.Course;
import kolo.projects.terms.ProjectDate;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.texts.Formats;

/// A project in a list.
///
/// @param locale the language of the title
/// @param course where it stands in time, or null where its dates do not tell
/// @param restricted whether visitors do not see it
public record ProjectRowView(ProjectId id, @Nullable String acronym, String title, String locale, ProjectType type,
        @Nullable String programme, @Nullable ProjectDate start, @Nullable ProjectDate end,
        @Nullable ProjectStatus status, @Nullable Course course, @Nullable BigDecimal cost,
        @Nullable String currency, List<String> places, boolean restricted) {

    /// The acronym, or the title where there is none.
    public String name() {
        return acronym == null ? title : acronym;
    }

    /// Whether the title says more than the name.
    public boolean hasTitle() {
        return acronym != null && !acronym.equals(title);
    }

    /// From when to when, as exactly as it is known; empty where nothing is.
    public String when(Formats formats) {
        return Times.span(start, end, formats);
    }
}
