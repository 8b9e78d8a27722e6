package kolo.events.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import kolo.events.AttendanceMode;
import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionState;
import kolo.events.EditionSummary;
import kolo.events.SeriesId;
import kolo.events.When;
import kolo.identity.Visibility;

/// Reads editions from queries.
public final class EditionRows {
    /// The columns of [#summary], of row `e`.
    public static final String COLUMNS = """
                                         e.id, e.series_id, e.kind, e.titles::text as titles, e.slug, e.state, e.visibility,
                                         e.precision, e.starts_on, e.starts_time, e.starts_at, e.ends_on, e.ends_time, e.ends_at, e.zone,
                                         e.attendance, e.venue, e.address, e.city, e.country, e.demonstration, e.sequence, e.changed_at""";
    /// That the actor may know of edition `e`: parameters `codes` and `drafts`.
    public static final String SEEN = "(:drafts or e.state <> 'DRAFT' and e.visibility = any(:codes))";

    private EditionRows() {}

    /// One row of [#COLUMNS].
    public static EditionSummary summary(ResultSet row) throws SQLException {
        var series = row.getObject("series_id", UUID.class);
        return new EditionSummary(new EditionId(row.getObject("id", UUID.class)),
                series == null ? null : new SeriesId(series), EditionKind.valueOf(row.getString("kind")),
                LocalTexts.read(row.getString("titles")), row.getString("slug"),
                EditionState.valueOf(row.getString("state")), Visibility.parse(row.getString("visibility")), when(row),
                AttendanceMode.valueOf(row.getString("attendance")), row.getString("venue"), row.getString("address"),
                row.getString("city"), row.getString("country"), row.getBoolean("demonstration"),
                row.getInt("sequence"), instant(row, "changed_at"));
    }

    /// The time of one row.
    public static When when(ResultSet row) throws SQLException {
        return new When(When.Precision.valueOf(row.getString("precision")),
                row.getObject("starts_on", LocalDate.class), row.getObject("starts_time", LocalTime.class),
                instant(row, "starts_at"), row.getObject("ends_on", LocalDate.class),
                row.getObject("ends_time", LocalTime.class), instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")));
    }

    /// An instant of a row.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
