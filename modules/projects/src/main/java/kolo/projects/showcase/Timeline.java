package kolo.projects.showcase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.projects.terms.Course;
import kolo.projects.terms.ProjectDate;
import kolo.texts.DatePrecision;

/// Projects as bars over the years, in the units of a drawing.
///
/// A bar is as sharp as its dates are known: an end that is known by its year only, or not at all, fades out.
///
/// @param today where today's line stands, or null when it lies outside
public record Timeline(int width, int height, int top, List<Year> years, List<Bar> bars, @Nullable Double today) {
    static final int WIDE = 1040;
    static final int NARROW = 360;
    private static final int TOP = 34;
    private static final int ROW = 42;
    private static final int MARGIN = 14;
    private static final double SHORTEST = 8;
    private static final double LETTER = 7.6;

    /// The first of January of a year.
    ///
    /// @param labelled whether there is room for its number
    public record Year(int year, double x, boolean labelled) {}

    /// One project.
    ///
    /// @param label its name, cut to what the drawing is wide
    /// @param y the upper edge of its row; its name stands above its bar
    /// @param textX where its name begins or, where `fromRight`, ends
    /// @param fadesIn whether its beginning is not exactly known
    public record Bar(ProjectRowView project, String label, double x, double y, double length, double textX,
            boolean fromRight,
            boolean fadesIn, boolean fadesOut, boolean now) {
        /// Where the bar lies in its row.
        public double barY() {
            return y + 19;
        }
    }

    /// Draws those of the projects of which any date is known.
    static Timeline of(List<ProjectRowView> projects, LocalDate today, int width) {
        var dated = projects.stream().filter(project -> project.start() != null || project.end() != null).toList();
        var edges = dated.stream()
                .flatMap(project -> Stream.of(project.start(), project.end()))
                .filter(Objects::nonNull)
                .toList();
        int from = edges.stream().mapToInt(date -> date.first().getYear()).min().orElse(today.getYear());
        int until = edges.stream().mapToInt(date -> date.last().getYear()).max().orElse(today.getYear());
        var scale = new Scale(LocalDate.of(from, 1, 1), LocalDate.of(until + 1, 1, 1), width);
        int step = Math.max(1, (int) Math.ceil((until - from + 1) * 44.0 / (width - 2 * MARGIN)));
        var years = new ArrayList<Year>();
        for (int year = from; year <= until + 1; year++) {
            years.add(new Year(year, scale.x(LocalDate.of(year, 1, 1)), (year - from) % step == 0 && year <= until));
        }
        var bars = new ArrayList<Bar>();
        for (var project : dated) {
            bars.add(bar(project, scale, TOP + bars.size() * ROW, width));
        }
        boolean within = !today.isBefore(scale.from()) && today.isBefore(scale.until());
        return new Timeline(width, TOP + dated.size() * ROW + MARGIN, TOP, years, bars,
                within ? scale.x(today) : null);
    }

    private static Bar bar(ProjectRowView project, Scale scale, int y, int width) {
        var start = project.start();
        var end = project.end();
        var first = start == null ? Objects.requireNonNull(end).first().minusYears(1) : start.first();
        var last = end == null ? Objects.requireNonNull(start).last().plusYears(1) : end.last();
        double x = Math.max(MARGIN, scale.x(first));
        double right = Math.min(width - MARGIN, scale.x(last.plusDays(1)));
        double length = Math.max(SHORTEST, right - x);
        var label = cut(project.name(), Math.min(60, (int) ((width - 2 * MARGIN) / LETTER)));
        double text = LETTER * label.length();
        boolean fromRight = x + text > width - MARGIN;
        double textX = fromRight ? Math.max(Math.min(width - MARGIN, x + length), Math.min(text, width - MARGIN)) : x;
        return new Bar(project, label, round(x), y, round(length), round(textX), fromRight, vague(start), vague(end),
                project.course() == Course.RUNNING);
    }

    private static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    private static boolean vague(@Nullable ProjectDate date) {
        return date == null || date.precision() == DatePrecision.YEAR;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private record Scale(LocalDate from, LocalDate until, int width) {
        double x(LocalDate day) {
            double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
            return round(MARGIN + share * (width - 2 * MARGIN));
        }
    }
}
