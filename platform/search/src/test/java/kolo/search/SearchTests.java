package kolo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.SearchTestApplication;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.Samples;
import kolotest.TestDatabase;

@SpringBootTest(classes = SearchTestApplication.class)
@FreshDatabase
@ClockAt("2026-03-01T09:00:00Z")
class SearchTests {
    private static final Set<String> KINDS = Set.of("article", "event");
    private static final Actor MEMBER = Actor.of(new AccountId(Ids.next()), "Ana", Set.of(),
            Authority.representing(Set.of(Ids.next())));
    private static final Actor OFFICE = Actor.of(new AccountId(Ids.next()), "Mira", Set.of(Role.ADMINISTRATOR),
            Authority.NONE);

    @Autowired
    SearchIndex index;
    @Autowired
    Search search;
    @Autowired
    MutableClock clock;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    TestDatabase database;
    @Autowired
    JdbcClient app;
    @MockitoBean
    Actors actors;

    private TenantId network;

    @BeforeEach
    void a_network_and_a_visitor() {
        network = network();
        is(Actor.visitor());
    }

    @Test
    void a_word_is_found_across_scripts_and_missing_diacritics() {
        var craft = put(article().in("sr-Cyrl", "/news/zenski", "Женски кластер старих заната", "Изложба у Нишу", ""));
        var latin = put(article().in("sr-Latn", "/news/z2", "Ženski centar", "", ""));
        for (var typed : List.of("zenski", "ženski", "женски", "ЖЕНСКИ", "žensk")) {
            assertThat(found(typed)).as(typed).containsExactlyInAnyOrder(craft, latin);
        }
        assertThat(found("zenski klaster")).containsExactly(craft);
        assertThat(found("klasteri")).as("another ending").containsExactly(craft);
        assertThat(found("zenski Skopje")).as("all the words").isEmpty();
    }

    @Test
    void whole_words_come_before_beginnings_and_titles_before_bodies() {
        var body = put(article().in("en", "/a", "Something else", "", "a conference in Ohrid"));
        var beginning = put(article().in("en", "/b", "Conferences of the year", "", ""));
        var title = put(article().in("en", "/c", "The conference", "", ""));
        var lead = put(article().in("en", "/d", "Days", "About the conference", ""));
        assertThat(found("conference")).containsExactly(title, beginning, lead, body);
    }

    @Test
    void the_newer_comes_first_among_equals() {
        var old = put(article().on(LocalDate.of(2015, 1, 1)).in("en", "/a", "Mission", "", ""));
        var undated = put(article().in("en", "/c", "Mission", "", ""));
        var young = put(article().on(LocalDate.of(2017, 1, 1)).in("en", "/b", "Mission", "", ""));
        assertThat(found("mission")).containsExactly(young, old, undated);
    }

    @Test
    void each_reader_finds_what_that_reader_may_see_and_no_number_tells_the_rest() {
        var group = Ids.next();
        var ids = new ArrayList<UUID>();
        for (var visibility : List.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE,
                Visibility.group(group))) {
            ids.add(put(SearchDocument.of("article", Ids.next(), visibility)
                    .in("en", "/x", "Secret of level " + visibility.code(), "", "")));
        }
        assertThat(found("secret")).containsExactly(ids.get(0));
        assertThat(query("secret", "en").counts()).containsEntry("article", 1L);
        is(MEMBER);
        assertThat(found("secret")).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        is(OFFICE);
        assertThat(found("secret")).containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(2), ids.get(3));
        is(Actor.of(new AccountId(Ids.next()), "Vera", Set.of(),
                new Authority(Set.of(), Set.of(), Set.of(group), false)));
        assertThat(found("secret")).containsExactlyInAnyOrder(ids.get(0), ids.get(4));
    }

    @Test
    void a_public_teaser_is_found_by_its_title_and_not_by_its_body() {
        var id = put(article().in("en", "/t", "Budget", "A teaser", "the confidential amount", Visibility.MEMBERS));
        assertThat(found("budget")).containsExactly(id);
        assertThat(found("confidential")).isEmpty();
        assertThat(query("budget", "en").hits().getFirst().passage()).doesNotContain("confidential");
        is(MEMBER);
        assertThat(found("confidential")).containsExactly(id);
        assertThat(query("confidential", "en").hits().getFirst().passage()).contains("confidential amount");
    }

    @Test
    void what_is_scheduled_is_found_from_its_instant_until_its_end_without_any_job() {
        var id = put(article().between(Instant.parse("2026-03-02T06:30:00Z"), Instant.parse("2026-03-05T00:00:00Z"))
                .in("en", "/s", "Scheduled", "", ""));
        is(OFFICE);
        assertThat(found("scheduled")).isEmpty();
        clock.set("2026-03-02T06:30:00Z");
        assertThat(found("scheduled")).containsExactly(id);
        clock.set("2026-03-05T00:00:00Z");
        assertThat(found("scheduled")).isEmpty();
        clock.set("2026-03-01T09:00:00Z");
    }

    @Test
    void the_result_is_shown_in_the_language_that_is_read_where_it_is_written_in_it() {
        put(article().in("sr-Cyrl", "/sr", "Изложба", "Жене излажу", "").in("en", "/en", "Exhibition", "Women", ""));
        assertThat(query("izlozba", "en").hits().getFirst().title()).isEqualTo("Exhibition");
        assertThat(query("izlozba", "sr-Latn").hits().getFirst().title()).isEqualTo("Изложба");
        assertThat(query("izlozba", "ro").hits().getFirst().path()).isEqualTo("/sr");
    }

    @Test
    void an_entry_is_replaced_and_removed_with_its_words_and_only_in_a_transaction() {
        var id = Ids.next();
        put(SearchDocument.of("article", id, Visibility.PUBLIC).in("en", "/a", "Before", "", ""));
        put(SearchDocument.of("article", id, Visibility.PUBLIC)
                .in("en", "/a", "After", "", "")
                .words("en", SearchDocument.TITLE, Visibility.PUBLIC, "Ohrid"));
        assertThat(found("before")).isEmpty();
        assertThat(found("after")).containsExactly(id);
        assertThat(found("ohrid")).containsExactly(id);
        in(network, () -> {
            index.remove("article", id);
            return true;
        });
        assertThat(found("after")).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> CurrentTenant.run(network, () -> index.remove("article", id)));
    }

    @Test
    void another_network_finds_nothing_of_it() {
        var id = put(article().in("en", "/a", "Canary", "", ""));
        var other = network();
        assertThat(in(other, () -> search.find(SearchTests.asked("canary", "en"))).hits()).isEmpty();
        in(other, () -> {
            index.remove("article", id);
            return true;
        });
        assertThat(found("canary")).containsExactly(id);
    }

    @Test
    void kinds_are_counted_filtered_and_paged() {
        for (int i = 0; i < 7; i++) {
            put(article().in("en", "/a" + i, "Kolo " + i, "", ""));
        }
        put(SearchDocument.of("event", Ids.next(), Visibility.PUBLIC).in("en", "/e", "Kolo", "", ""));
        var words = SearchWords.of("kolo");
        var page = in(network, () -> search.find(new SearchQuery(words, KINDS, "article", "en", 5, 5)));
        assertThat(page.hits()).hasSize(2).allMatch(hit -> hit.kind().equals("article"));
        assertThat(page.counts()).containsEntry("article", 7L).containsEntry("event", 1L);
        assertThat(in(network, () -> search.find(new SearchQuery(words, Set.of("event"), "", "en", 0, 5))).hits())
                .hasSize(1);
    }

    @Test
    void hostile_words_and_texts_do_no_harm() {
        Samples.hostileTexts().forEach((name, text) -> {
            var plain = text.replace("\0", "");
            if (!plain.isBlank()) {
                put(article().in("en", "/h", plain, plain, plain));
            }
            assertThat(query(text, "en").hits()).as(name).isNotNull();
        });
    }

    /// Without row security the planner may do what it likes; as the application's own role it must still find the
    /// words by the key, or a search reads every word of the network.
    @Test
    void the_index_serves_the_search_under_row_security() {
        var random = new Random(5);
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < 1_500; i++) {
            documents.add(article().on(LocalDate.of(2010, 1, 1).plusDays(i))
                    .in("en", "/d" + i,
                            text(random, 8), text(random, 20), text(random, 40)));
        }
        in(network, () -> {
            index.putAll(documents);
            return true;
        });
        JdbcClient.create(database.superuser()).sql("analyze search.term").update();
        JdbcClient.create(database.superuser()).sql("analyze search.document").update();

        for (int words = 1; words <= 2; words++) {
            int count = words;
            var plan = in(network, () -> String.join("\n", explain(count, "klast", "klast\uffff")));
            assertThat(plan).contains("on term t", "Index Cond: ((tenant_id = ", "term >= w.low", "term < w.high")
                    .doesNotContain("Seq Scan on term");
        }
    }

    private static String text(Random random, int words) {
        return Stream.generate(() -> Samples.word(random)).limit(words).collect(Collectors.joining(" "));
    }

    private List<String> explain(int words, String low, String high) {
        var sql = FindByTerms.query(words)
                .replace(":words", "array['" + low + "']")
                .replace(":lows", "array['" + low + "']")
                .replace(":highs", "array['" + high + "']")
                .replace(":longest", "array[0]")
                .replace(":tenant", "'" + network.value() + "'")
                .replace(":codes", "array['PUBLIC']")
                .replace(":kinds", "array['article']")
                .replace(":now", "timestamptz '2026-03-01T00:00:00Z'")
                .replace(":count", String.valueOf(words))
                .replace(":only", "''")
                .replace(":limit", "20")
                .replace(":offset", "0");
        return app.sql("explain " + sql).query(String.class).list();
    }

    private static SearchDocument article() {
        return SearchDocument.of("article", Ids.next(), Visibility.PUBLIC);
    }

    private UUID put(SearchDocument document) {
        in(network, () -> {
            index.put(document);
            return true;
        });
        return document.id();
    }

    private static SearchQuery asked(String typed, String language) {
        return new SearchQuery(SearchWords.of(typed), KINDS, "", language, 0, 50);
    }

    private SearchResults query(String typed, String language) {
        return in(network, () -> search.find(asked(typed, language)));
    }

    private List<UUID> found(String typed) {
        return query(typed, "en").hits().stream().map(SearchResults.Hit::id).toList();
    }

    private void is(Actor actor) {
        Mockito.when(actors.current()).thenReturn(actor);
    }

    private TenantId network() {
        var id = Ids.next();
        JdbcClient.create(database.superuser())
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                       member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (?, 'NETWORK', ?, 'Net', 'Net', 'ACTIVE', '{en}', 'Europe/Belgrade', 'RS', 'ORGANISATIONS',
                       '{}', '#000000', '#000000', '#000000', 'source', '2026-01-01T00:00:00Z')
                     """)
                .params(id, "net-" + id.toString().substring(24))
                .update();
        return new TenantId(id);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
