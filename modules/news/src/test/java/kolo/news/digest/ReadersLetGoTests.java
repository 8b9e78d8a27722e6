package kolo.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.AccountId;
import kolo.kernel.Ids;
import kolo.news.NewsNetwork;
import kolo.tenancy.DataSubject;
import kolo.tenancy.Network;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// Ana and Bo read the digest and a private feed in both networks.
class ReadersLetGoTests extends NewsNetwork {
    @Autowired
    PersonalDataEraser readersErased;
    @Autowired
    RetentionRule digestLinksKept;
    @Autowired
    DigestBook book;
    @Autowired
    JdbcClient jdbc;

    private final AccountId ana = new AccountId(Ids.next());
    private final AccountId bo = new AccountId(Ids.next());

    @BeforeEach
    void they_read_in_both_networks() {
        for (var network : List.of(ours, theirs)) {
            for (var reader : List.of(ana, bo)) {
                run(network, () -> {
                    book.choose(reader, true);
                    book.link(reader);
                    feed(network, reader);
                });
            }
        }
    }

    private void feed(Network network, AccountId reader) {
        jdbc.sql("insert into news.feed_key (tenant_id, id, account_id, token_digest, made_at) values (?, ?, ?, ?, ?)")
                .params(network.id().value(), Ids.next(), reader.value(), reader.toString().repeat(2).substring(0, 64),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> kept(Network network, AccountId reader) {
        return in(network, () -> jdbc.sql("""
                                          select 'wish' from news.digest where account_id = :reader
                                          union all select 'link' from news.digest_end where account_id = :reader
                                          union all select 'feed' from news.feed_key where account_id = :reader
                                          """).param("reader", reader.value()).query(String.class).list());
    }

    @Test
    void a_reader_is_erased_here_and_nobody_else_is() {
        var person = new DataSubject(ana.value(), "ana@example.org", "Ana");
        assertThat(in(ours, () -> readersErased.found(person))).isEqualTo(3);
        assertThat(in(ours, () -> readersErased.erase(person))).isEqualTo(3);
        assertThat(kept(ours, ana)).isEmpty();
        assertThat(kept(ours, bo)).containsExactlyInAnyOrder("wish", "link", "feed");
        assertThat(kept(theirs, ana)).containsExactlyInAnyOrder("wish", "link", "feed");
        assertThat(in(ours, () -> readersErased.found(person))).isZero();
        assertThat(in(ours, () -> readersErased.erase(person))).as("done").isZero();
    }

    @Test
    void a_guest_without_an_account_is_no_reader() {
        var guest = new DataSubject(null, "ana@example.org", "");
        assertThat(in(ours, () -> readersErased.found(guest))).isZero();
        assertThat(in(ours, () -> readersErased.erase(guest))).isZero();
        assertThat(kept(ours, ana)).hasSize(3);
    }

    @Test
    void old_links_and_feeds_that_were_given_up_go_after_their_time_and_the_wish_stays() {
        run(ours, () -> jdbc.sql("update news.feed_key set revoked_at = ? where account_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), ana.value())
                .update());
        var made = clock.instant();
        assertThat(ended(made)).isZero();
        assertThat(ended(made.plusSeconds(1))).isEqualTo(3);
        assertThat(kept(ours, ana)).containsExactly("wish");
        assertThat(kept(ours, bo)).containsExactlyInAnyOrder("wish", "feed");
        assertThat(kept(theirs, ana)).hasSize(3);
        assertThat(ended(made.plusSeconds(1))).as("done").isZero();
    }

    private int ended(Instant before) {
        return in(ours, () -> digestLinksKept.end(before));
    }
}
