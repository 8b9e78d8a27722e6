package kolo.events.programme;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.events.editions.VenueTime;
import kolo.events.editions.VenueTime.Turn;
import kolo.kernel.Invalid;
import kolo.tables.Columns;
import kolo.tables.Row;
import kolo.tables.TableRefused;
import kolo.tables.Tables;
import kolo.texts.CleanText;

/// Reads a programme from a spreadsheet, CSV or XLSX: a row a session.
final class ProgrammeSheet {
    private static final List<Columns.Field> FIELDS = List.of(Columns.Field.of("date", "day", "datum", "датум", "data"),
            Columns.Field.of("start", "from", "begins", "početak", "почетак", "început"),
            Columns.Field.of("end", "until", "ends", "kraj", "крај", "sfârșit"),
            Columns.Field.of("title", "session", "naslov", "наслов", "titlu"),
            Columns.Field.of("kind", "type", "vrsta", "врста", "tip"), Columns.Field.of("track", "tok", "ток"),
            Columns.Field.of("room", "hall", "sala", "сала", "sală"),
            Columns.Field.of("speakers", "speaker", "govornici", "говорници", "vorbitori"),
            Columns.Field.of("description", "abstract", "opis", "опис", "descriere"));

    private ProgrammeSheet() {}

    /// @param language in which titles and descriptions are written
    /// @throws Invalid with the first row that cannot be read, by its line
    static List<SessionDetails> read(InputStream in, ZoneId zone, String language) {
        try {
            var table = Tables.read(in);
            var columns = Columns.recognise(table.header(), FIELDS, Map.of());
            for (var needed : List.of("date", "start", "end", "title")) {
                if (!columns.has(needed)) {
                    throw Invalid.field("sheet", "events.problem.sheet-column", needed);
                }
            }
            var sessions = new ArrayList<SessionDetails>();
            for (var row : table.rows()) {
                sessions.add(session(columns, row, zone, language));
            }
            return sessions;
        } catch (TableRefused refused) {
            throw Invalid.field("sheet", refused.key(), refused.arguments().toArray());
        }
    }

    private static SessionDetails session(Columns columns, Row row, ZoneId zone, String language) {
        try {
            var title = CleanText.clean(columns.value(row, "title"));
            if (title.isEmpty()) {
                throw Invalid.field("sheet", "events.problem.title");
            }
            var times = SessionInput.times(
                    new VenueTime.Moment("starts", "", time(columns.value(row, "start")), Turn.SECOND),
                    new VenueTime.Moment("ends", "", time(columns.value(row, "end")), Turn.SECOND),
                    columns.value(row, "date"), zone);
            return new SessionDetails(SessionInput.kind(columns.value(row, "kind")),
                    SessionInput.text(language, cut(title, 300)),
                    SessionInput.text(language, cut(CleanText.cleanBlock(columns.value(row, "description")), 5000)),
                    times.getFirst(), times.getLast(), name(columns.value(row, "track")),
                    name(columns.value(row, "room")), SessionInput.speakers("sheet",
                            Arrays.asList(columns.value(row, "speakers").split("\\s*[|\\n]\\s*"))));
        } catch (Invalid invalid) {
            throw Invalid.field("sheet", "events.problem.sheet-row", row.line());
        }
    }

    /// Spreadsheets write `9:30` and `09:30:00` as well.
    private static String time(String typed) {
        var text = typed.strip();
        return text.matches("\\d:\\d\\d.*") ? "0" + text : text;
    }

    private static @Nullable String name(String typed) {
        var name = CleanText.clean(typed);
        return name.isEmpty() ? null : cut(name, 200);
    }

    private static String cut(String text, int longest) {
        if (!CleanText.fits(text, longest)) {
            throw Invalid.field("sheet", "events.problem.too-long", longest, text.codePointCount(0, text.length()));
        }
        return text;
    }
}
