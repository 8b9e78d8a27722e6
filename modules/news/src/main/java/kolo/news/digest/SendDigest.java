package kolo.news.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.news.Completeness;
import kolo.news.reading.ArticleRowView;
import kolo.news.reading.NewsFilter;
import kolo.news.reading.NewsList;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJob;
import kolo.texts.Formats;
import kolo.texts.Scripts;
import kolo.texts.Texts;
import kolo.web.PageLanguage;

/// Writes one reader's digest: the articles that appeared since the last one and that this reader may read at this
/// instant. Where nothing is new, nothing is sent.
///
/// What was told and the letter are written in one transaction, so that a job that runs twice sends once.
@Component
class SendDigest implements TenantJob {
    static final String NAME = "news.digest";
    /// What somebody is told who never had a digest.
    private static final Duration FIRST = Duration.ofDays(7);
    private static final int READ = 200;
    private static final int MOST = 12;

    private final NewsList news;
    private final DigestBook book;
    private final Accounts accounts;
    private final Actors actors;
    private final Outbox outbox;
    private final Networks networks;
    private final Addresses addresses;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendDigest(NewsList news, DigestBook book, Accounts accounts, Actors actors, Outbox outbox, Networks networks,
            Addresses addresses, Texts texts, Clock clock, PlatformTransactionManager transactions) {
        this.news = news;
        this.book = book;
        this.accounts = accounts;
        this.actors = actors;
        this.outbox = outbox;
        this.networks = networks;
        this.addresses = addresses;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        transaction.executeWithoutResult(status -> accounts.find(new AccountId(subject))
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .filter(account -> networks.current().has("news") && book.wanted(account.id()))
                .ifPresent(this::send));
        return Optional.empty();
    }

    private void send(AccountView account) {
        var network = networks.current();
        var now = clock.instant();
        var since = book.toldUntil(account.id()).orElse(now.minus(FIRST));
        var language = network.languages().contains(account.language())
                ? account.language()
                : network.languages().getFirst();
        var reader = actors.of(account.id());
        var rows = news.readable(NewsFilter.ALL, reader, network, language, READ)
                .stream()
                .filter(row -> row.at().isAfter(since) && !row.at().isAfter(now))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var items = rows.stream().limit(MOST).map(row -> item(row, network, language)).toList();
        outbox.send(letter(new Recipient(new EmailAddress(account.email()), account.name(), language), items,
                rows.size(), address(network, language, "/news"),
                addresses.url(network, "/news/digest/" + book.link(account.id())),
                address(network, language, "/account/digest")));
        book.told(account.id(), now);
    }

    /// The letter; its samples are made here as well.
    static Letter letter(Recipient to, List<DigestItemView> items, int all, String news, String end, String choices) {
        return Letter.of(to, "news/letter/digest", "news.digest.letter.subject", all)
                .last()
                .with("items", items)
                .with("all", all)
                .with("news", news)
                .with("end", end)
                .with("choices", choices)
                .endedBy(end);
    }

    private DigestItemView item(ArticleRowView row, Network network, String language) {
        boolean latin = language.equals("sr-Latn") && row.locale().equals("sr-Cyrl");
        var note = row.completeness() == Completeness.SUMMARY_ONLY && !row.full().isEmpty()
                ? texts.text(language, "news.digest.letter.full-in",
                        Formats.in(language).languageName(row.full().getFirst()))
                : "";
        return new DigestItemView(latin ? Scripts.toLatin(row.title()) : row.title(),
                latin ? Scripts.toLatin(row.lead()) : row.lead(), latin ? language : row.locale(), note,
                address(network, language, "/news/" + row.slug()));
    }

    private String address(Network network, String language, String path) {
        return addresses.url(network, PageLanguage.in(network, language).url(path));
    }
}
