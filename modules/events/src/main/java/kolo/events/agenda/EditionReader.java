package kolo.events.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.Attendance;
import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.EditionSummary;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.agenda.EditionView.FactsView;
import kolo.events.agenda.EditionView.FileView;
import kolo.events.agenda.EditionView.HolderView;
import kolo.events.agenda.EditionView.SeriesRefView;
import kolo.events.editions.LocalTexts;
import kolo.events.editions.Organiser;
import kolo.events.editions.Organisers;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.StoredFile;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;

/// Reads everything of one edition that the current reader may see.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EditionReader {
    private final Events events;
    private final JdbcClient jdbc;
    private final Organisers organisers;
    private final Membership membership;
    private final FileStore files;
    private final EditionTabs tabs;
    private final List<Attendance> attendance;
    private final Agenda agenda;
    private final Itinerary itinerary;

    EditionReader(Events events, JdbcClient jdbc, Organisers organisers, Membership membership, FileStore files,
            EditionTabs tabs, List<Attendance> attendance, Agenda agenda, Itinerary itinerary) {
        this.events = events;
        this.jdbc = jdbc;
        this.organisers = organisers;
        this.membership = membership;
        this.files = files;
        this.tabs = tabs;
        this.attendance = attendance;
        this.agenda = agenda;
        this.itinerary = itinerary;
    }

    Optional<EditionView> read(EditionId id, Actor actor, String language) {
        return events.visible(id).map(summary -> view(summary, actor, language));
    }

    private record Rest(LocalText descriptions, LocalText reports, @Nullable Integer number,
            @Nullable String cancelReason, @Nullable String website, @Nullable String joinLink, FactsView facts,
            int sessions) {}

    private EditionView view(EditionSummary summary, Actor actor, String language) {
        var rest = jdbc
                .sql("""
                     select descriptions::text as descriptions, reports::text as reports, number, cancel_reason, website,
                       join_link, frame, participants, countries_represented, speakers, note, sources,
                       (select count(*) from events.session s
                        where s.tenant_id = e.tenant_id and s.edition_id = e.id) as sessions
                     from events.edition e where id = :id""")
                .param("id", summary.id().value())
                .query((row, count) -> rest(row))
                .single();
        boolean registered = actor.account()
                .filter(account -> attendance.stream().anyMatch(one -> one.attendedBy(account).contains(summary.id())))
                .isPresent();
        boolean attends = registered || actor.may(EventsIntent.MANAGE_EVENTS);
        boolean elsewhere = summary.kind() == EditionKind.ELSEWHERE;
        var going = elsewhere && actor.sees(Visibility.MEMBERS) ? going(summary.id()) : List.<String>of();
        var goes = asked(summary, actor);
        return new EditionView(summary, summary.titles().in(language).orElse(null),
                rest.descriptions().in(language).orElse(null), rest.reports().in(language).orElse(null),
                holders(summary.id()), series(summary, actor, language), rest.number(), rest.cancelReason(),
                rest.website(), attends ? rest.joinLink() : null, rest.joinLink() != null && !attends, rest.facts(),
                rest.sessions(), itinerary.of(summary.id()), files(summary.id(), actor), going,
                goes, tabs.of(actor), agenda.now());
    }

    private static Rest rest(ResultSet row) throws SQLException {
        return new Rest(LocalTexts.read(row.getString("descriptions")), LocalTexts.read(row.getString("reports")),
                row.getObject("number", Integer.class), row.getString("cancel_reason"), row.getString("website"),
                row.getString("join_link"),
                new FactsView(row.getString("frame"), row.getString("participants"),
                        row.getObject("countries_represented", Integer.class),
                        row.getObject("speakers", Integer.class), row.getString("note"),
                        List.of((String[]) row.getArray("sources").getArray())),
                row.getInt("sessions"));
    }

    private List<HolderView> holders(EditionId id) {
        var all = organisers.of(id);
        var ids = all.stream().map(Organiser::member).filter(Objects::nonNull).toList();
        Map<MemberId, MemberSummary> known = ids.isEmpty()
                ? Map.of()
                : membership.byIds(ids, membership.dayOf(agenda.now()));
        var listed = ids.isEmpty() ? java.util.Set.<MemberId>of() : membership.listedFor(ids);
        return all.stream().map(one -> {
            var member = one.member() == null ? null : known.get(one.member());
            boolean host = one.role() == Organiser.Role.HOST;
            return member == null || !listed.contains(member.id())
                    ? new HolderView(one.name(), host, null)
                    : new HolderView(member.name(), host, "/members/" + member.id());
        }).toList();
    }

    private @Nullable SeriesRefView series(EditionSummary summary, Actor actor, String language) {
        if (summary.series() == null) {
            return null;
        }
        return jdbc
                .sql("select id, slug, titles::text as titles from events.series where id = :id and visibility = any(:codes)")
                .param("id", summary.series().value())
                .param("codes", actor.visibleCodes())
                .query((row, count) -> new SeriesRefView(LocalTexts.read(row.getString("titles"))
                        .in(language)
                        .map(LocalText.Written::text)
                        .orElse(row.getString("slug")), "/events/series/" + row.getObject("id", UUID.class)))
                .optional()
                .orElse(null);
    }

    private record Attached(UUID id, UUID file, String title) {}

    private List<FileView> files(EditionId id, Actor actor) {
        var attached = jdbc
                .sql("select id, file_id, title from events.attachment where edition_id = :edition and visibility = any(:codes) order by added_at, id")
                .param("edition", id.value())
                .param("codes", actor.visibleCodes())
                .query((row, count) -> new Attached(row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class), row.getString("title")))
                .list();
        var stored = attached.isEmpty()
                ? Map.<FileId, StoredFile>of()
                : files.findAll(attached.stream().map(one -> new FileId(one.file())).collect(Collectors.toSet()));
        return attached.stream().filter(one -> stored.containsKey(new FileId(one.file()))).map(one -> {
            var file = Objects.requireNonNull(stored.get(new FileId(one.file())));
            return new FileView(one.id().toString(), one.title(), file.path(), file.isImage() ? file.path(640) : null,
                    Math.max(1, file.bytes() / 1000) + " kB");
        }).toList();
    }

    private List<String> going(EditionId id) {
        return jdbc.sql("select name from events.going where edition_id = :edition order by name")
                .param("edition", id.value())
                .query(String.class)
                .list();
    }

    private @Nullable Boolean asked(EditionSummary summary, Actor actor) {
        if (summary.kind() != EditionKind.ELSEWHERE || !actor.signedIn()) {
            return null;
        }
        return goes(summary.id(), actor);
    }

    private boolean goes(EditionId id, Actor actor) {
        return jdbc.sql("select count(*) from events.going where edition_id = :edition and account_id = :account")
                .param("edition", id.value())
                .param("account", actor.accountId().value())
                .query(Integer.class)
                .single() > 0;
    }
}
