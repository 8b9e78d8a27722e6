package kolo.projects.showcase;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.web.Choice;
import kolo.web.Paging;
import kolo.web.Sort;

/// The list with everything around it.
///
/// @param wide the timeline for a screen, when it was asked for
/// @param narrow the same for a phone
public record ProjectListView(ProjectFilter filter, List<ProjectRowView> rows, Paging paging, Sort sort,
        @Nullable Timeline wide, @Nullable Timeline narrow, boolean asTimeline, List<Choice> types,
        List<Choice> programmes, List<Choice> places, List<Choice> years, List<Choice> courses, Powers may) {

    /// What the reader may do here.
    ///
    /// @param ideas whether the page of ideas is for this reader
    public record Powers(boolean edit, boolean importing, boolean report, boolean ideas) {}

    /// The projects of which no date is known, which a timeline cannot show.
    public List<ProjectRowView> undated() {
        return rows.stream().filter(row -> row.start() == null && row.end() == null).toList();
    }
}
