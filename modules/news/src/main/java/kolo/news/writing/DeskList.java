package kolo.news.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.news.ArticleKind;
import kolo.news.ArticleStatus;
import kolo.web.Paging;

/// Lists what lies on the desk: everything for an editor, their own for everybody else.
@Component
@Transactional(readOnly = true)
class DeskList {
    private static final String FROM = """
                                       from (select a.id, a.kind, a.author_account, a.author_member, a.demonstration, a.sort_at,
                                               (select max(t.changed_at) from news.translation t
                                                 where t.tenant_id = a.tenant_id and t.article_id = a.id) as changed,
                                               coalesce((select t.workflow from news.translation t
                                                  where t.tenant_id = a.tenant_id and t.article_id = a.id and t.workflow <> 'DONE'
                                                  order by array_position(array['IN_REVIEW', 'APPROVED', 'CHANGES_REQUESTED', 'DRAFT'],
                                                    t.workflow) limit 1), 'DONE') as workflow,
                                               case when a.publication = 'RELEASED' and a.publish_at > :now then 'SCHEDULED'
                                                    when a.publication = 'RELEASED' and (a.expire_at is null or a.expire_at > :now)
                                                      then 'PUBLISHED'
                                                    when a.publication = 'RELEASED' then 'UNPUBLISHED'
                                                    else a.publication end as publication
                                               from news.article a
                                              where :all or a.author_account = :account or a.author_member = any(:members)) d
                                       where (:status = '' and d.publication <> 'ARCHIVED' or :status = d.workflow
                                              or :status = d.publication
                                              or :status = 'UNFINISHED' and d.workflow <> 'DONE' and d.publication <> 'ARCHIVED')
                                       """;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Desk desk;

    DeskList(JdbcClient jdbc, Accounts accounts, Desk desk) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.desk = desk;
    }

    /// A part of the list.
    record Found(List<DeskRowView> rows, Paging paging) {}

    /// What is being worked on, the newest change first.
    List<DeskRowView> unfinished(Actor actor, int limit) {
        var parameters = parameters("UNFINISHED", actor);
        parameters.put("limit", limit);
        parameters.put("offset", 0);
        return rows(parameters);
    }

    Found find(String status, Actor actor, int page, int size) {
        var parameters = parameters(status, actor);
        long total = jdbc.sql("select count(*) " + FROM).params(parameters).query(Long.class).single();
        var paging = new Paging(page, size, total);
        parameters.put("limit", paging.size());
        parameters.put("offset", paging.offset());
        return new Found(rows(parameters), paging);
    }

    private List<DeskRowView> rows(Map<String, Object> parameters) {
        var rows = jdbc.sql("""
                            select d.*, n.title, n.locales
                              from (select d.* {from} order by d.changed desc, d.id limit :limit offset :offset) d
                              join lateral (select array_agg(r.title order by t.created_at, t.id) as title,
                                                   array_agg(t.locale order by t.created_at, t.id) as locales
                                     from news.translation t join news.revision r on r.tenant_id = t.tenant_id
                                      and r.id = t.latest_revision where t.article_id = d.id) n on true
                             order by d.changed desc, d.id
                            """.replace("{from}", FROM)).params(parameters).query((row, number) -> row(row)).list();
        return named(rows);
    }

    /// How many texts wait for an editor's decision.
    int waiting() {
        return jdbc.sql("select count(*) from news.translation where workflow = 'IN_REVIEW'")
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> parameters(String status, Actor actor) {
        var parameters = new HashMap<String, Object>();
        parameters.put("status", status);
        parameters.put("all", Desk.edits(actor));
        parameters.put("account", actor.account().map(AccountId::value).orElse(new UUID(0, 0)));
        parameters.put("members", actor.members().toArray(UUID[]::new));
        parameters.put("now", Revisions.stamp(desk.now()));
        return parameters;
    }

    private record Row(DeskRowView view, UUID author) {}

    private static Row row(ResultSet row) throws SQLException {
        var workflow = row.getString("workflow");
        var publication = row.getString("publication");
        var status = workflow.equals("DONE")
                ? ArticleStatus.valueOf(publication.equals("NONE") ? "DRAFT" : publication)
                : publication.equals("ARCHIVED") ? ArticleStatus.ARCHIVED : ArticleStatus.valueOf(workflow);
        var titles = (String[]) row.getArray("title").getArray();
        var locales = List.of((String[]) row.getArray("locales").getArray());
        var author = row.getObject("author_account", UUID.class);
        return new Row(new DeskRowView(row.getObject("id", UUID.class), titles[0], locales.getFirst(),
                ArticleKind.valueOf(row.getString("kind")), status, locales, "",
                row.getObject("changed", OffsetDateTime.class).toInstant(), row.getBoolean("demonstration")),
                author == null ? new UUID(0, 0) : author);
    }

    private List<DeskRowView> named(List<Row> rows) {
        var people = accounts.byIds(rows.stream().map(row -> new AccountId(row.author())).distinct().toList());
        var named = new ArrayList<DeskRowView>();
        for (var row : rows) {
            var account = people.get(new AccountId(row.author()));
            var view = row.view();
            named.add(new DeskRowView(view.id(), view.title(), view.locale(), view.kind(), view.status(),
                    view.locales(), account == null ? "" : account.name(), view.changedAt(), view.demonstration()));
        }
        return named;
    }
}
