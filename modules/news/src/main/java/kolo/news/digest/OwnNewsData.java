package kolo.news.digest;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.PersonalDataSource;
import kolo.tenancy.CurrentTenant;

/// What a person's own download holds of the news: what they wrote and decided at the desk, their digest, their feeds.
/// The secrets of links are not kept, so that none can be given away here.
@Component
class OwnNewsData implements PersonalDataSource {
    private final JdbcClient jdbc;

    OwnNewsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    @Transactional(readOnly = true)
    public Object dataOf(AccountId account) {
        return Map.of("written", rows("""
                                      select cast(t.article_id as text) as article, t.locale as language, r.number,
                                        r.title, cast(r.written_at as text) as at
                                      from news.revision r
                                      join news.translation t on t.tenant_id = r.tenant_id and t.id = r.translation_id
                                      where r.tenant_id = :tenant and r.written_by = :account
                                      order by r.written_at, r.id
                                      """, account), "decided",
                rows("""
                     select cast(translation_id as text) as text, step, coalesce(reason, '') as reason,
                       cast(decided_at as text) as at
                     from news.decision where tenant_id = :tenant and decided_by = :account
                     order by decided_at, id
                     """, account), "digest",
                rows("""
                     select wanted, coalesce(cast(told_until as text), '') as told_until
                     from news.digest where tenant_id = :tenant and account_id = :account
                     """, account), "feeds",
                rows("""
                     select cast(made_at as text) as made, coalesce(cast(revoked_at as text), '') as revoked
                     from news.feed_key where tenant_id = :tenant and account_id = :account order by made_at, id
                     """, account));
    }

    private List<Map<String, Object>> rows(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .query()
                .listOfRows();
    }
}
