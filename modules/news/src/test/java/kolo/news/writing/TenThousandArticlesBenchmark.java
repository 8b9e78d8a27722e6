package kolo.news.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.news.ManyArticles;
import kolo.news.NewsNetworks;
import kolo.news.reading.NewsFilter;
import kolo.news.reading.NewsList;
import kolo.search.Search;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.search.SearchQuery;
import kolo.search.SearchWords;
import kolo.tenancy.CurrentTenant;
import kolotest.TestDatabase;

/// What the list, the feed's rows and the search cost in a network of 10,000 articles. No test: it is run by
/// `infra/benchmarks/articles.sh`.
class TenThousandArticlesBenchmark extends NewsNetworks {
    private static final int ARTICLES = 10_000;
    private static final List<String> WORDS = List.of("klaster", "mreža", "zanat", "izvoz", "inovacije", "sajam",
            "energija", "drvo", "tekstil", "hrana", "turizam", "softver", "obuka", "partner", "region");
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TestDatabase database;
    @Autowired
    NewsList list;
    @Autowired
    Search search;
    @Autowired
    SearchIndex index;

    @Test
    void ten_thousand_articles() {
        as(Actor.system(), this::fill);
        ManyArticles.settle(database);
        var visitor = Actor.visitor();
        measure("list, first page", () -> list.find(NewsFilter.ALL, visitor, ours, "en", 1, 12).rows().size());
        measure("list, page 400", () -> list.find(NewsFilter.ALL, visitor, ours, "sr-Latn", 400, 12).rows().size());
        measure("list, topic and year",
                () -> list.find(NewsFilter.of(null, "topic-3", "2024"), visitor, ours, "en", 1, 12).rows().size());
        measure("feed", () -> list.readable(NewsFilter.ALL, visitor, ours, "en", 30).size());
        measure("front page", () -> list.newest(NewsFilter.ALL, visitor, ours, "en", 3).size());
        measure("search, one common word", () -> find("klaster"));
        measure("search, two words", () -> find("zanat izvoz"));
        measure("search, a beginning", () -> find("ino"));
        measure("search, a word of every one", () -> find("telo"));
    }

    private int find(String words) {
        return search.find(new SearchQuery(SearchWords.of(words), Set.of("article"), "", "en", 0, 20)).hits().size();
    }

    private void measure(String what, java.util.function.Supplier<Integer> work) {
        var times = new long[400];
        int rows = 0;
        for (int round = -100; round < times.length; round++) {
            long began = System.nanoTime();
            rows = as(Actor.visitor(), work);
            if (round >= 0) {
                times[round] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        System.out.printf("BENCHMARK %-28s %3d rows   median %6.2f ms   99th %6.2f ms   worst %6.2f ms%n", what, rows,
                times[200] / 1e6, times[395] / 1e6, times[399] / 1e6);
    }

    private boolean fill() {
        ManyArticles.fill(jdbc, CurrentTenant.required().value(), ARTICLES);
        var documents = new ArrayList<SearchDocument>();
        var ids = jdbc.sql("select id from news.article").query(UUID.class).list();
        for (int number = 0; number < ids.size(); number++) {
            var title = WORDS.get(number % WORDS.size()) + " " + WORDS.get(number / 7 % WORDS.size()) + " " + number;
            documents.add(SearchDocument.of("article", ids.get(number), Visibility.PUBLIC)
                    .in("sr-Latn", "/news/x-" + number, title, "Uvod " + title, "Telo " + title.repeat(5)));
        }
        for (int from = 0; from < documents.size(); from += 500) {
            index.putAll(documents.subList(from, Math.min(from + 500, documents.size())));
        }
        return true;
    }
}
