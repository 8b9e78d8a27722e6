package kolo.projects.showcase;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.terms.Coded;
import kolo.projects.terms.Course;
import kolo.projects.terms.Places;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Sort;

/// The projects as a list or on a timeline, its whole state in the address.
@Controller
class ProjectsPage {
    private static final int SIZE = 25;
    /// As many bars as one still reads.
    private static final int BARS = 60;

    private final ProjectList projects;
    private final ProjectChronicle chronicle;
    private final Actors actors;
    private final Texts texts;

    ProjectsPage(ProjectList projects, ProjectChronicle chronicle, Actors actors, Texts texts) {
        this.projects = projects;
        this.chronicle = chronicle;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/projects")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page list(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String view) {
        var filter = ProjectFilter.of(q, type, programme, place, course, year);
        return Page.of("projects/list")
                .title("projects.title")
                .style("/projects/projects.css")
                .with("list", view(filter, Sort.of(sort, ProjectList.SORTS, "-start"), number(page),
                        "timeline".equals(view), actors.current()));
    }

    private ProjectListView view(ProjectFilter filter, Sort sort, int page, boolean timeline, Actor actor) {
        var tag = language();
        var found = projects.find(filter, timeline ? new Sort("start", true) : sort, page, timeline ? BARS : SIZE, tag,
                actor);
        var offered = projects.offered(actor);
        UnaryOperator<String> text = key -> texts.text(tag, key);
        var places = Formats.in(tag)
                .sorted(offered.places()
                        .stream()
                        .map(place -> new Choice(place, Places.name(place, tag, text)))
                        .toList(), Choice::label);
        var rows = found.rows();
        return new ProjectListView(filter, rows, found.paging(), sort,
                timeline ? Timeline.of(rows, chronicle.today(), Timeline.WIDE) : null,
                timeline ? Timeline.of(rows, chronicle.today(), Timeline.NARROW) : null, timeline,
                Formats.in(tag)
                        .sorted(offered.types()
                                .stream()
                                .map(one -> new Choice(one.name(), text.apply(one.key())))
                                .toList(), Choice::label),
                offered.programmes().stream().map(one -> new Choice(one, shortened(one))).toList(), places,
                offered.years().stream().map(one -> new Choice(one.toString(), one.toString())).toList(),
                Coded.choices(Course.class, text), new ProjectListView.Powers(
                        actor.may(ProjectsIntent.EDIT_PROJECTS), actor.may(ProjectsIntent.IMPORT_PROJECTS),
                        actor.may(ProjectsIntent.REPORT_PROJECTS), !actor.members().isEmpty()
                                || actor.may(ProjectsIntent.EDIT_PROJECTS)));
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }

    static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
