package kolo.events.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import kolotest.Trials;

class PlacesTests {
    private static final UUID EVENT = new UUID(0, 1);
    private static final UUID ONSITE = new UUID(0, 2);
    private static final UUID ONLINE = new UUID(0, 3);

    private static Pool pool(UUID id, @Nullable Integer capacity, int taken) {
        return new Pool(id, id.equals(EVENT) ? PoolKind.EVENT : PoolKind.MODE, "", capacity, taken);
    }

    private static Waiter waiter(int name, int places, UUID... needs) {
        return new Waiter(new UUID(9, name), places, Set.of(needs));
    }

    private static List<Long> names(Promotion promotion) {
        return promotion.seated().stream().map(one -> one.registration().getLeastSignificantBits()).toList();
    }

    @Test
    void a_registration_takes_every_pool_it_needs_or_none() {
        var places = new Places(List.of(pool(EVENT, 10, 3), pool(ONSITE, 2, 2)));
        assertThat(places.fit(Set.of(EVENT), 1)).isTrue();
        assertThat(places.fit(Set.of(EVENT, ONSITE), 1)).isFalse();
        assertThat(places.changes()).isEmpty();
    }

    @Test
    void a_pool_without_a_limit_is_never_full() {
        assertThat(new Places(List.of(pool(EVENT, null, 1_000_000))).fit(Set.of(EVENT), 20)).isTrue();
    }

    @Test
    void the_first_in_the_list_moves_up_first() {
        var places = new Places(List.of(pool(EVENT, 5, 3)));
        var promotion = places.promote(List.of(waiter(1, 1, EVENT), waiter(2, 1, EVENT), waiter(3, 1, EVENT)),
                Fairness.STRICT);
        assertThat(names(promotion)).containsExactly(1L, 2L);
        assertThat(places.changes()).containsEntry(EVENT, 2);
    }

    @Test
    void a_party_at_the_head_that_does_not_fit_is_waited_for() {
        var queue = List.of(waiter(1, 3, EVENT), waiter(2, 1, EVENT));
        assertThat(names(new Places(List.of(pool(EVENT, 10, 8))).promote(queue, Fairness.STRICT))).isEmpty();
    }

    @Test
    void or_is_passed_over_and_told_so_where_the_first_that_fits_may() {
        var queue = List.of(waiter(1, 3, EVENT), waiter(2, 1, EVENT));
        var promotion = new Places(List.of(pool(EVENT, 10, 8))).promote(queue, Fairness.FIRST_THAT_FITS);
        assertThat(names(promotion)).containsExactly(2L);
        assertThat(promotion.skips())
                .containsExactly(new Promotion.Skip(queue.getFirst().registration(), queue.getLast().registration()));
    }

    @Test
    void who_waits_for_a_chair_does_not_hold_up_who_wants_a_link() {
        var places = new Places(List.of(pool(EVENT, 100, 50), pool(ONSITE, 40, 40), pool(ONLINE, 60, 10)));
        var promotion = places.promote(List.of(waiter(1, 1, EVENT, ONSITE), waiter(2, 1, EVENT, ONLINE)),
                Fairness.STRICT);
        assertThat(names(promotion)).containsExactly(2L);
    }

    @Test
    void a_capacity_lowered_below_what_is_taken_promotes_nobody_until_it_is_made_up() {
        var places = new Places(List.of(pool(EVENT, 3, 5)));
        assertThat(places.pool(EVENT).over()).isEqualTo(2);
        places.release(Set.of(EVENT), 2);
        assertThat(names(places.promote(List.of(waiter(1, 1, EVENT)), Fairness.STRICT))).isEmpty();
        places.release(Set.of(EVENT), 1);
        assertThat(names(places.promote(List.of(waiter(1, 1, EVENT)), Fairness.STRICT))).containsExactly(1L);
    }

    @Test
    void whatever_the_pools_nothing_is_oversold_and_nobody_who_could_move_up_waits() {
        Trials.times(300).run(random -> {
            var pools = new ArrayList<Pool>();
            for (int i = 1; i <= 4; i++) {
                int capacity = random.nextInt(6);
                pools.add(pool(new UUID(0, i), capacity, random.nextInt(capacity + 1)));
            }
            var queue = new ArrayList<Waiter>();
            for (int i = 0; i < 12; i++) {
                var needs = new HashSet<>(Set.of(EVENT));
                pools.forEach(pool -> {
                    if (random.nextInt(3) == 0) {
                        needs.add(pool.id());
                    }
                });
                queue.add(new Waiter(new UUID(9, i), 1 + random.nextInt(2), needs));
            }
            var fairness = random.nextBoolean() ? Fairness.STRICT : Fairness.FIRST_THAT_FITS;
            var places = new Places(pools);
            var seated = places.promote(queue, fairness).seated();
            assertThat(places.all()).allMatch(pool -> pool.over() == 0);
            var waiting = new ArrayList<>(queue);
            waiting.removeAll(seated);
            assertThat(places.promote(waiting, fairness).seated()).isEmpty();
            if (fairness == Fairness.STRICT) {
                // nobody seated stands behind somebody who still lacks a pool that both need
                for (var one : seated) {
                    assertThat(waiting.subList(0, (int) waiting.stream()
                            .filter(before -> queue.indexOf(before) < queue.indexOf(one))
                            .count())).noneMatch(before -> before.needs()
                                    .stream()
                                    .anyMatch(need -> one.needs().contains(need)
                                            && !before(pools, queue, seated, one).pool(need).has(before.places())));
                }
            }
        });
    }

    /// The places as they stood just before this one was seated.
    private static Places before(List<Pool> pools, List<Waiter> queue, List<Waiter> seated, Waiter one) {
        var places = new Places(pools);
        seated.stream()
                .filter(other -> queue.indexOf(other) < queue.indexOf(one))
                .forEach(other -> places.take(other.needs(), other.places()));
        return places;
    }

    @Test
    void an_offer_ends_in_the_morning_and_never_after_the_event_has_begun() {
        var belgrade = ZoneId.of("Europe/Belgrade");
        var night = new OfferTime(24, 22, 7, belgrade);
        var far = Instant.parse("2026-12-01T08:00:00Z");
        assertThat(night.until(Instant.parse("2026-11-20T12:00:00Z"), far)).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(night.until(Instant.parse("2026-11-20T23:30:00Z"), far)).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(night.until(Instant.parse("2026-11-20T03:30:00Z"), far)).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(night.until(Instant.parse("2026-11-30T20:00:00Z"), far)).isEqualTo(far);
        assertThat(new OfferTime(48, null, null, belgrade).until(Instant.parse("2026-11-20T23:30:00Z"), far))
                .isEqualTo("2026-11-22T23:30:00Z");
    }
}
