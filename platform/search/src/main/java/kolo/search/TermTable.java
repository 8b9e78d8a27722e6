package kolo.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// Writes the index: documents, their texts, and the folded words of both.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermTable implements SearchIndex {
    private static final int DOCUMENTS_A_STATEMENT = 500;
    /// A book is found by its beginning: what comes after so many different words says little of what it is about.
    private static final int MOST_TERMS = 2_000;
    private static final String FORGET_TERMS = """
                                               delete from search.term t using unnest(:kinds, :ids) as d (kind, id)
                                                where t.tenant_id = :tenant and t.kind = d.kind and t.doc_id = d.id
                                               """;
    private static final String FORGET_TEXTS = """
                                               delete from search.text t using unnest(:kinds, :ids) as d (kind, id)
                                                where t.tenant_id = :tenant and t.kind = d.kind and t.doc_id = d.id
                                               """;

    private final JdbcClient jdbc;

    TermTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(SearchDocument document) {
        putAll(List.of(document));
    }

    @Override
    public void putAll(Collection<SearchDocument> documents) {
        var unique = new LinkedHashMap<List<Object>, SearchDocument>();
        documents.forEach(document -> unique.put(List.of(document.kind(), document.id()), document));
        var all = List.copyOf(unique.values());
        for (int from = 0; from < all.size(); from += DOCUMENTS_A_STATEMENT) {
            write(all.subList(from, Math.min(all.size(), from + DOCUMENTS_A_STATEMENT)));
        }
    }

    @Override
    public void remove(String kind, UUID id) {
        forget(new String[]{kind}, new UUID[]{id});
        jdbc.sql("delete from search.document where tenant_id = ? and kind = ? and id = ?")
                .params(CurrentTenant.required().value(), kind, id)
                .update();
    }

    private void write(List<SearchDocument> documents) {
        // The rows of the documents are locked first: two writers of one document follow each other.
        var before = writeDocuments(documents);
        if (!before.isEmpty()) {
            forget(before.stream().map(Key::kind).toArray(String[]::new),
                    before.stream().map(Key::id).toArray(UUID[]::new));
        }
        writeTexts(documents);
        var terms = new Terms();
        documents.forEach(document -> collect(terms, document));
        writeTerms(terms);
    }

    private void forget(String[] kinds, UUID[] ids) {
        for (var statement : List.of(FORGET_TERMS, FORGET_TEXTS)) {
            jdbc.sql(statement)
                    .param("tenant", CurrentTenant.required().value())
                    .param("kinds", kinds)
                    .param("ids", ids)
                    .update();
        }
    }

    /// Writes the documents themselves; answers those that stood there before. A row that is new was locked by nobody; only
    /// PostgreSQL 18 has `old` to say the same.
    private List<Key> writeDocuments(List<SearchDocument> documents) {
        return jdbc
                .sql("""
                     insert into search.document as d (tenant_id, kind, id, visibility, shown_from, shown_until, date)
                     select :tenant, n.kind, n.id, n.visibility, n.shown_from, n.shown_until, n.date
                     from unnest(:kinds, :ids, :visibilities, cast(:froms as timestamptz[]),
                       cast(:untils as timestamptz[]), cast(:dates as date[]))
                       as n (kind, id, visibility, shown_from, shown_until, date)
                     on conflict (tenant_id, kind, id) do update
                       set visibility = excluded.visibility, shown_from = excluded.shown_from,
                           shown_until = excluded.shown_until, date = excluded.date
                     returning d.kind, d.id, d.xmax <> 0 as before
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("kinds", documents.stream().map(SearchDocument::kind).toArray(String[]::new))
                .param("ids", documents.stream().map(SearchDocument::id).toArray(UUID[]::new))
                .param("visibilities", documents.stream().map(one -> one.visibility().code()).toArray(String[]::new))
                .param("froms", texts(documents, SearchDocument::from))
                .param("untils", texts(documents, SearchDocument::until))
                .param("dates", texts(documents, SearchDocument::date))
                .query((row, number) -> row.getBoolean("before")
                        ? Optional.of(new Key(row.getString("kind"), row.getObject("id", UUID.class)))
                        : Optional.<Key>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private record Key(String kind, UUID id) {}

    /// Instants or days in their ISO 8601 form, with null where there is none.
    private static @Nullable String[] texts(List<SearchDocument> documents,
            Function<SearchDocument, @Nullable Object> value) {
        return documents.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    private void writeTexts(List<SearchDocument> documents) {
        record Written(SearchDocument document, SearchDocument.Text text) {}
        var texts = documents.stream()
                .flatMap(document -> document.texts().stream().map(text -> new Written(document, text)))
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                 insert into search.text (tenant_id, kind, doc_id, language, path, title, lead, body, body_visibility)
                 select :tenant, t.kind, t.doc_id, t.language, t.path, t.title, t.lead, t.body, t.visibility
                 from unnest(:kinds, :ids, :languages, :paths, :titles, :leads, :bodies, :visibilities)
                   as t (kind, doc_id, language, path, title, lead, body, visibility)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("kinds", texts.stream().map(one -> one.document().kind()).toArray(String[]::new))
                .param("ids", texts.stream().map(one -> one.document().id()).toArray(UUID[]::new))
                .param("languages", texts.stream().map(one -> one.text().language()).toArray(String[]::new))
                .param("paths", texts.stream().map(one -> one.text().path()).toArray(String[]::new))
                .param("titles", texts.stream().map(one -> cut(one.text().title(), 500)).toArray(String[]::new))
                .param("leads", texts.stream().map(one -> cut(one.text().lead(), 2_000)).toArray(String[]::new))
                .param("bodies", texts.stream().map(one -> cut(one.text().body(), 20_000)).toArray(String[]::new))
                .param("visibilities", texts.stream()
                        .map(one -> one.text().bodyVisibility().code())
                        .toArray(String[]::new))
                .update();
    }

    private static String cut(String text, int longest) {
        // Counted in characters of Java, of which there are never fewer than the database counts.
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static void collect(Terms terms, SearchDocument document) {
        var found = new LinkedHashMap<TermKey, Integer>();
        for (var text : document.texts()) {
            add(found, text.language(), document.visibility().code(), SearchDocument.TITLE, text.title());
            add(found, text.language(), document.visibility().code(), SearchDocument.LEAD, cut(text.lead(), 2_000));
            add(found, text.language(), text.bodyVisibility().code(), SearchDocument.BODY, cut(text.body(), 20_000));
        }
        for (var words : document.words()) {
            add(found, words.language(), words.visibility().code(), words.weight(), words.text());
        }
        found.entrySet().stream().limit(MOST_TERMS).forEach(entry -> terms.add(document, entry));
    }

    private static void add(Map<TermKey, Integer> found, String language, String visibility, int weight, String text) {
        for (var word : Folding.terms(text)) {
            var term = word.length() > SearchWords.LONGEST ? word.substring(0, SearchWords.LONGEST) : word;
            found.merge(new TermKey(term, language, visibility), weight, Math::max);
        }
    }

    private void writeTerms(Terms terms) {
        jdbc.sql("""
                 insert into search.term (tenant_id, term, kind, doc_id, locale, visibility, weight)
                 select :tenant, t.term, t.kind, t.doc_id, t.locale, t.visibility, t.weight
                 from unnest(:terms, :kinds, :docs, :locales, :visibilities, :weights)
                   as t (term, kind, doc_id, locale, visibility, weight)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("terms", terms.terms.toArray(String[]::new))
                .param("kinds", terms.kinds.toArray(String[]::new))
                .param("docs", terms.docs.toArray(UUID[]::new))
                .param("locales", terms.locales.toArray(String[]::new))
                .param("visibilities", terms.visibilities.toArray(String[]::new))
                .param("weights", terms.weights.toArray(Integer[]::new))
                .update();
    }

    private record TermKey(String term, String locale, String visibility) {}

    /// Columns of a statement that inserts many rows at once.
    private static final class Terms {
        private final List<String> terms = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();
        private final List<UUID> docs = new ArrayList<>();
        private final List<String> locales = new ArrayList<>();
        private final List<String> visibilities = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();

        void add(SearchDocument document, Map.Entry<TermKey, Integer> entry) {
            terms.add(entry.getKey().term());
            kinds.add(document.kind());
            docs.add(document.id());
            locales.add(entry.getKey().locale());
            visibilities.add(entry.getKey().visibility());
            weights.add(entry.getValue());
        }
    }
}
