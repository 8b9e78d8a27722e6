package kolo.events.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionSummary;
import kolo.events.EventsIntent;
import kolo.events.SeriesId;
import kolo.events.editions.EditionRows;
import kolo.identity.Actor;
import kolo.texts.Folding;
import kolo.web.Paging;

/// Reads lists of editions for an actor.
@Component
@Transactional(readOnly = true)
class Agenda {
    private static final String NEXT = "e.ends_at > :now";
    private static final String PAST = "e.ends_at <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A page of a list.
    record Found(List<EditionSummary> rows, Paging paging) {}

    Found find(AgendaFilter filter, Actor actor, int page, int size) {
        var where = new ArrayList<String>(List.of(EditionRows.SEEN));
        var parameters = seen(actor);
        switch (filter.time()) {
            case NEXT -> where.add(NEXT);
            case PAST -> where.add(PAST);
            case ALL -> {
            }
        }
        if (filter.time() != AgendaFilter.Time.ALL) {
            parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        if (filter.kind() != null) {
            where.add("e.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (!filter.country().isEmpty()) {
            where.add("e.country = :country");
            parameters.put("country", filter.country());
        }
        int word = 0;
        for (var term : Folding.terms(filter.words()).stream().limit(8).toList()) {
            where.add("e.folded like :word" + word);
            parameters.put("word" + word++, "% " + term + "%");
        }
        if (!filter.words().isEmpty() && word == 0) {
            where.add("false");
        }
        var condition = String.join(" and ", where);
        long total = jdbc.sql("select count(*) from events.edition e where ".concat(condition))
                .params(parameters)
                .query(Long.class)
                .single();
        var paging = new Paging(page, size, total);
        parameters.put("limit", paging.size());
        parameters.put("offset", paging.offset());
        var order = filter.time() == AgendaFilter.Time.NEXT ? "e.starts_at, e.id" : "e.starts_at desc, e.id";
        var rows = jdbc
                .sql(String.join(" ", "select", EditionRows.COLUMNS, "from events.edition e where", condition,
                        "order by", order, "limit :limit offset :offset"))
                .params(parameters)
                .query((row, number) -> EditionRows.summary(row))
                .list();
        return new Found(rows, paging);
    }

    /// The countries in which there are editions that the actor may see.
    List<String> countries(Actor actor) {
        return jdbc
                .sql("select distinct e.country from events.edition e where e.country is not null and "
                        + EditionRows.SEEN)
                .params(seen(actor))
                .query(String.class)
                .list();
    }

    /// The editions that touch a time, known to the day at least, in order.
    List<EditionSummary> between(Actor actor, LocalDate first, LocalDate last) {
        var parameters = seen(actor);
        parameters.put("first", first);
        parameters.put("last", last);
        return jdbc
                .sql("select " + EditionRows.COLUMNS + " from events.edition e where " + EditionRows.SEEN
                        + BETWEEN)
                .params(parameters)
                .query((row, number) -> EditionRows.summary(row))
                .list();
    }

    private static final String BETWEEN = " and e.starts_on <= :last and e.ends_on >= :first order by e.starts_at, e.id limit 500";

    /// The editions of a series, the latest first.
    List<EditionSummary> ofSeries(SeriesId series, Actor actor) {
        var parameters = seen(actor);
        parameters.put("series", series.value());
        return jdbc
                .sql("select " + EditionRows.COLUMNS + " from events.edition e where e.series_id = :series and "
                        + EditionRows.SEEN + LATEST)
                .params(parameters)
                .query((row, number) -> EditionRows.summary(row))
                .list();
    }

    private static final String LATEST = " order by e.starts_at desc, e.id";

    /// The editions that a member hosts or holds with others, the latest first.
    List<EditionSummary> heldBy(UUID member, Actor actor, int limit) {
        var parameters = seen(actor);
        parameters.put("member", member);
        parameters.put("limit", limit);
        return jdbc
                .sql("select " + EditionRows.COLUMNS + HELD + EditionRows.SEEN + LATEST + LIMIT)
                .params(parameters)
                .query((row, number) -> EditionRows.summary(row))
                .list();
    }

    private static final String LIMIT = " limit :limit";
    private static final String HELD = " from events.edition e where exists (select 1 from events.organiser o "
            + "where o.tenant_id = e.tenant_id and o.edition_id = e.id and o.member_id = :member) and ";

    /// What comes next, for front page and dashboard.
    List<EditionSummary> next(Actor actor, int limit) {
        return find(new AgendaFilter("", null, "", AgendaFilter.Time.NEXT), actor, 1, limit).rows();
    }

    private static Map<String, Object> seen(Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("codes", actor.visibleCodes());
        parameters.put("drafts", actor.may(EventsIntent.MANAGE_EVENTS));
        return parameters;
    }

    /// The instant it is.
    Instant now() {
        return clock.instant();
    }

    static int number(@Nullable String page) {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
