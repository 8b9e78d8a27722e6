package kolo.events.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.events.registration.RegistrationState;
import kolo.web.Paging;
import kolo.web.Sort;

/// The list of those who registered, and counts of it. Every method needs a transaction.
@Repository
class Participants {
    static final java.util.Set<String> SORTS = java.util.Set.of("number", "name", "organisation", "country", "state");
    private static final String WHERE = """
                                        where r.edition_id = :edition
                                          and (:words = '%%' or lower(r.name) like :words or lower(r.email) like :words
                                            or lower(coalesce(r.organisation, '')) like :words or r.code like upper(:words))
                                          and (:state = '' or r.state = :state
                                            or :state = 'COMING' and r.state in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW'))
                                          and (:type = '' or r.type_id::text = :type)
                                          and (:country = '' or r.country = :country)
                                          and (:mode = '' or r.mode = :mode)
                                          and (:fee = '' or :fee = 'paid' and r.paid is not null
                                            or :fee = 'due' and r.fee is not null and r.paid is null)
                                        """;
    private static final String ORDER = """
                                        order by
                                          case when :sort = 'name' and :up then r.name end,
                                          case when :sort = 'name' and not :up then r.name end desc,
                                          case when :sort = 'organisation' and :up then r.organisation end,
                                          case when :sort = 'organisation' and not :up then r.organisation end desc,
                                          case when :sort = 'country' and :up then r.country end,
                                          case when :sort = 'country' and not :up then r.country end desc,
                                          case when :sort = 'state' and :up then r.state end,
                                          case when :sort = 'state' and not :up then r.state end desc,
                                          case when :sort = 'number' and not :up then r.number end desc, r.number
                                        """;
    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One page of the list.
    record Found(List<ParticipantRowView> rows, Paging paging) {}

    Found find(EditionId edition, ParticipantFilter filter, Sort sort, int page, int size) {
        long total = jdbc.sql("select count(*) from events.registration r " + WHERE)
                .params(filter.parameters())
                .param("edition", edition.value())
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        var rows = jdbc
                .sql("""
                     select r.id, r.number, r.name, r.email, r.organisation, r.country, r.state, r.type_id, r.mode, r.places,
                         r.requested_at, r.fee is not null as has_fee, r.paid is not null as has_paid, r.expires_at
                     from events.registration r
                     """ + WHERE
                        + ORDER + "limit :size offset :offset")
                .params(filter.parameters())
                .param("edition", edition.value())
                .param("sort", sort.column())
                .param("up", sort.ascending())
                .param("size", size)
                .param("offset", (paging.page() - 1L) * size)
                .query(Participants::row)
                .list();
        return new Found(rows, paging);
    }

    private static ParticipantRowView row(ResultSet row, int index) throws SQLException {
        return new ParticipantRowView(row.getObject("id", UUID.class), row.getLong("number"), row.getString("name"),
                row.getString("email"), row.getString("organisation"), row.getString("country"),
                RegistrationState.valueOf(row.getString("state")), row.getObject("type_id", UUID.class),
                row.getString("mode"), row.getInt("places"),
                Objects.requireNonNull(row.getObject("requested_at", OffsetDateTime.class)).toInstant(),
                row.getBoolean("has_fee"), row.getBoolean("has_paid"));
    }

    /// The ids of everybody whom the filter lets through, in the order of requests.
    List<UUID> ids(EditionId edition, ParticipantFilter filter) {
        return jdbc.sql("select r.id from events.registration r " + WHERE + "order by r.number")
                .params(filter.parameters())
                .param("edition", edition.value())
                .query(UUID.class)
                .list();
    }

    /// How many of something, of those who are coming and of all.
    record Count(String value, long coming, long all) {}

    List<Count> byCountry(EditionId edition) {
        return counts(
                """
                select coalesce(r.country, '') as value,
                    count(*) filter (where r.state in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')) as coming, count(*) as all
                from events.registration r where r.edition_id = :edition group by 1 order by 2 desc, 3 desc, 1
                """, edition);
    }

    List<Count> byType(EditionId edition) {
        return counts(
                """
                select r.type_id::text as value,
                    count(*) filter (where r.state in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW')) as coming, count(*) as all
                from events.registration r where r.edition_id = :edition group by 1 order by 2 desc, 3 desc, 1
                """, edition);
    }

    List<Count> byState(EditionId edition) {
        return counts("""
                      select r.state as value, count(*) as coming, count(*) as all
                      from events.registration r where r.edition_id = :edition group by 1 order by 2 desc, 1
                      """, edition);
    }

    private List<Count> counts(String sql, EditionId edition) {
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .query((row, index) -> new Count(row.getString("value"), row.getLong("coming"), row.getLong("all")))
                .list();
    }

    /// One thing that happened to a registration.
    List<StepView> steps(UUID registration) {
        return jdbc
                .sql("""
                     select at, step, account_id, note from events.registration_step where registration_id = :id
                     order by at, id
                     """)
                .param("id", registration)
                .query((row, index) -> new StepView(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant(),
                        row.getString("step"), row.getObject("account_id", UUID.class), row.getString("note")))
                .list();
    }
}
