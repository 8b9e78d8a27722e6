package kolo.tenancy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import kolo.kernel.Ids;
import kolo.kernel.TooManyRequests;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;

class OutletShareTests {
    private static final TenantId AMBER = new TenantId(Ids.next());
    private static final TenantId BIRCH = new TenantId(Ids.next());
    private final AtomicLong nanos = new AtomicLong();
    private final OutletShare share = new OutletShare(6, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private int fetched(TenantId network, String client, int times) {
        int fetched = 0;
        for (int i = 0; i < times; i++) {
            try {
                CurrentTenant.run(network, () -> share.fetch(client));
                fetched++;
            } catch (TooManyRequests refused) {
                assertThat(refused.retryAfter()).isPositive();
            }
        }
        return fetched;
    }

    @Test
    void a_client_has_its_share_a_minute_and_takes_none_of_another_ones() {
        assertThat(fetched(AMBER, "192.0.2.1", 6)).isEqualTo(6);
        assertThat(fetched(AMBER, "192.0.2.1", 1)).isZero();
        assertThat(fetched(AMBER, "192.0.2.2", 1)).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(fetched(AMBER, "192.0.2.1", 2)).isEqualTo(1);
    }

    @Test
    void all_clients_together_have_ten_times_as_much_and_the_other_network_its_own() {
        int fetched = 0;
        for (int client = 0; client < 20; client++) {
            fetched += fetched(AMBER, "192.0.2." + client, 6);
        }
        assertThat(fetched).isEqualTo(60);
        assertThat(fetched(BIRCH, "192.0.2.1", 6)).isEqualTo(6);
    }
}
