package kolo.events.calendar;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.PersonalDataSource;

/// What a person's own download holds of calendars: where they said that they go, and since when they have a feed.
@Component
class OwnCalendarData implements PersonalDataSource {
    private final JdbcClient jdbc;

    OwnCalendarData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    @Transactional(readOnly = true)
    public Object dataOf(AccountId account) {
        var data = new LinkedHashMap<String, Object>();
        data.put("going",
                jdbc.sql(
                        "select edition_id, name, said_at from events.going where account_id = :account order by said_at")
                        .param("account", account.value())
                        .query((row, number) -> Map.of("edition", row.getString("edition_id"), "name",
                                row.getString("name"), "said",
                                said(Objects.requireNonNull(row.getObject("said_at", OffsetDateTime.class)))))
                        .list());
        data.put("feedSince",
                jdbc.sql("select made_at from events.feed where account_id = :account")
                        .param("account", account.value())
                        .query((row,
                                number) -> said(Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))))
                        .list());
        return data;
    }

    private static String said(OffsetDateTime at) {
        return at.toInstant().toString();
    }
}
