package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.mail.Letter;
import kolo.mail.MailStatus;
import kolo.tenancy.LimitKind;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.OwnLimits;
import kolo.tenancy.Limits.Use;
import kolo.tenancy.TenantId;

/// Letters beyond the day's number wait, in the order of their importance, and none is lost.
class DayAllowanceTests extends PostOffice {
    @Autowired
    Limits limits;
    @Autowired
    WaitingMail waitingMail;

    private void allow(long letters) {
        in(crafts, () -> write(() -> limits.set(crafts,
                new OwnLimits(null, null, letters, null, limits.of(crafts).version()))));
    }

    private static Letter letter() {
        return letterTo("Đorđe", "en");
    }

    private UUID posted(Letter letter) {
        var id = send(letter);
        deliver(id);
        clock.forward(Duration.ofSeconds(1));
        return id;
    }

    private List<UUID> posted(int times, Letter letter) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < times; i++) {
            ids.add(posted(letter));
        }
        return ids;
    }

    private boolean sent(UUID id) {
        return find(id).status() == MailStatus.SENT;
    }

    private Use use(TenantId network) {
        var all = new ArrayList<Use>();
        in(network, () -> write(() -> all.addAll(limits.use())));
        return all.stream().filter(one -> one.kind() == LimitKind.MAILS).findFirst().orElseThrow();
    }

    private void release() {
        in(crafts, () -> {
            waitingMail.execute();
            return true;
        });
    }

    /// The messages that have a job again, delivered as the scheduler would.
    private void deliverReleased(List<UUID> messages) {
        messages.stream().filter(id -> find(id).status() == MailStatus.QUEUED).forEach(this::deliver);
    }

    @Test
    void the_last_letter_of_the_day_leaves_and_the_next_waits_for_tomorrow() {
        allow(5);
        assertThat(posted(5, letter())).allMatch(this::sent);
        var late = posted(letter());
        assertThat(find(late).status()).isEqualTo(MailStatus.QUEUED);
        assertThat(find(late).attempts()).as("the server was not asked").isZero();
        assertThat(find(late).nextAttemptAt()).as("midnight in Belgrade, not in UTC")
                .isAfter(clock.instant())
                .isEqualTo(midnight());
        assertThat(use(crafts)).satisfies(now -> {
            assertThat(now.used()).isEqualTo(5);
            assertThat(now.waiting()).isEqualTo(1);
            assertThat(now.reached()).isTrue();
        });
        release();
        deliverReleased(List.of(late));
        assertThat(sent(late)).as("today there is no place").isFalse();
        clock.forward(Duration.between(clock.instant(), midnight()));
        release();
        deliverReleased(List.of(late));
        assertThat(sent(late)).isTrue();
        assertThat(use(crafts).waiting()).isZero();
        assertThat(use(crafts).used()).isEqualTo(1);
    }

    private Instant midnight() {
        var zone = java.time.ZoneId.of("Europe/Belgrade");
        return clock.instant().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Test
    void a_digest_holds_up_neither_a_letter_to_one_person_nor_a_sign_in_link() {
        allow(20);
        var digests = posted(20, letter().last());
        assertThat(digests.stream().filter(this::sent)).hasSize(16);
        var usual = posted(3, letter());
        assertThat(usual.stream().filter(this::sent)).hasSize(2);
        var links = posted(3, letter().first());
        assertThat(links.stream().filter(this::sent)).hasSize(2);
        assertThat(use(crafts).waiting()).isEqualTo(4 + 1 + 1);

        clock.forward(Duration.between(clock.instant(), midnight()));
        var fresh = posted(letter());
        assertThat(sent(fresh)).as("it does not overtake those that wait").isFalse();
        assertThat(sent(posted(letter().first()))).as("a link to sign in waits for nobody").isTrue();
        release();
        var all = new ArrayList<>(digests);
        all.addAll(usual);
        all.addAll(links);
        all.add(fresh);
        deliverReleased(all);
        assertThat(all).allMatch(this::sent);
    }

    @Test
    void when_not_all_can_leave_the_most_important_and_oldest_go_first() {
        allow(1);
        posted(letter().first());
        var digest = posted(letter().last());
        var older = posted(letter());
        var newer = posted(letter());
        var link = posted(letter().first());
        var all = List.of(digest, older, newer, link);
        assertThat(all).noneMatch(this::sent);
        for (var next : List.of(link, older, newer, digest)) {
            clock.forward(Duration.between(clock.instant(), midnight()));
            release();
            deliverReleased(all);
            assertThat(sent(next)).isTrue();
        }
    }

    @Test
    void a_higher_limit_lets_them_go_at_the_next_round() {
        allow(1);
        var letters = posted(3, letter());
        allow(3);
        release();
        deliverReleased(letters);
        assertThat(letters).allMatch(this::sent);
        assertThat(use(crafts).used()).isEqualTo(3);
    }

    @Test
    void a_letter_that_is_tried_again_takes_one_place_only() throws Exception {
        allow(2);
        var id = send(letter());
        SMTP.stop();
        try {
            deliver(id);
        } finally {
            SMTP.start();
        }
        clock.forward(Duration.ofMinutes(5));
        deliver(id);
        assertThat(sent(id)).isTrue();
        assertThat(use(crafts).used()).isEqualTo(1);
        assertThat(sent(posted(letter()))).isTrue();
    }

    @Test
    void nothing_that_waits_is_woken_by_the_housekeeping() {
        allow(1);
        posted(letter());
        var late = posted(letter());
        JdbcClient.create(database.superuser()).sql("delete from tenancy.scheduled_tasks").update();
        clock.forward(Duration.ofHours(2));
        tidy();
        assertThat(jobs(crafts)).isZero();
        assertThat(find(late).status()).isEqualTo(MailStatus.QUEUED);
    }

    @Test
    void the_other_network_sends_on() {
        allow(1);
        posted(2, letter());
        var ours = crafts;
        crafts = TestNetworks.plant(database, "Another");
        assertThat(posted(5, letter())).allMatch(this::sent);
        assertThat(use(crafts).waiting()).isZero();
        assertThat(use(ours).waiting()).isEqualTo(1);
    }

    @Test
    void eight_deliveries_at_once_share_the_three_places() throws Exception {
        allow(3);
        var start = new CyclicBarrier(8);
        var ids = new ArrayList<UUID>();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var id = send(letter());
            ids.add(id);
            work.add(() -> {
                start.await();
                deliver(id);
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(ids.stream().filter(this::sent)).hasSize(3);
        assertThat(use(crafts).waiting()).isEqualTo(5);
        assertThat(SMTP.getReceivedMessages()).hasSize(3);
    }
}
