package kolo.membership.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.membership.profile.Countries;
import kolo.membership.profile.Profile;
import kolo.membership.profile.SearchTerms;
import kolo.tenancy.CurrentTenant;

/// Keeps the words under which profiles are found, in the transaction that writes the profiles.
@Component
class ProfileIndex {
    private static final int ROWS_A_STATEMENT = 10_000;

    private final JdbcClient jdbc;

    ProfileIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Replaces the words of the profiles, which must have been written to the database before.
    void replace(Map<UUID, Profile> profiles) {
        if (!profiles.isEmpty()) {
            forget(profiles.keySet());
            add(profiles);
        }
    }

    /// Enters the words of profiles that are new.
    void add(Map<UUID, Profile> profiles) {
        var words = new Words();
        profiles.forEach((id, profile) -> {
            SearchTerms.of(profile, Countries::names).forEach(term -> words.add(id, term));
            if (words.size() >= ROWS_A_STATEMENT) {
                write(words);
                words.clear();
            }
        });
        write(words);
    }

    private void forget(Collection<UUID> profiles) {
        jdbc.sql("delete from membership.term where tenant_id = :tenant and doc_id = any(:ids)")
                .param("tenant", CurrentTenant.required().value())
                .param("ids", profiles.toArray(UUID[]::new))
                .update();
    }

    private void write(Words words) {
        if (words.size() == 0) {
            return;
        }
        jdbc.sql("""
                 insert into membership.term (tenant_id, term, kind, doc_id, weight)
                 select :tenant, t.term, t.kind, t.doc_id, t.weight
                 from unnest(:terms, :kinds, :docs, :weights) as t (term, kind, doc_id, weight)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("terms", words.terms.toArray(String[]::new))
                .param("kinds", words.kinds.toArray(String[]::new))
                .param("docs", words.docs.toArray(UUID[]::new))
                .param("weights", words.weights.toArray(Integer[]::new))
                .update();
    }

    /// Columns of a statement that inserts many rows at once.
    private static final class Words {
        private final List<String> terms = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<UUID> docs = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();

        void add(UUID doc, SearchTerms.Term term) {
            terms.add(term.term());
            kinds.add(term.field());
            docs.add(doc);
            weights.add(term.weight());
        }

        int size() {
            return terms.size();
        }

        void clear() {
            terms.clear();
            kinds.clear();
            docs.clear();
            weights.clear();
        }
    }
}
