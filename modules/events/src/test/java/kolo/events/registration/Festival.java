package kolo.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.events.EditionId;
import kolo.events.TwoNetworks;
import kolo.kernel.Ids;

/// An announced edition thirty days ahead that takes registrations.
abstract class Festival extends TwoNetworks {
    static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    @Autowired
    JdbcClient jdbc;
    @Autowired
    SetUpRegistration setUp;
    @Autowired
    SettingRows settings;
    @Autowired
    PoolRows pools;
    @Autowired
    RegistrationRows registrations;
    @Autowired
    Register register;
    @Autowired
    Gate gate;

    EditionId edition = new EditionId(new UUID(0, 0));
    UUID type = new UUID(0, 0);

    @BeforeEach
    void an_edition_is_announced() {
        actsAs(office);
        edition = plant(Instant.now().plus(Duration.ofDays(30)));
        run(ours, () -> setUp.open(edition, 50));
        type = in(ours, () -> settings.types(edition).getFirst().id());
    }

    /// An announced edition that begins then and lasts a day.
    final EditionId plant(Instant begins) {
        var id = Ids.next();
        var day = begins.atZone(BELGRADE);
        run(ours, () -> jdbc.sql(
                """
                insert into events.edition (tenant_id, id, version, kind, slug, titles, descriptions, reports, state, visibility,
                    precision, starts_on, starts_time, starts_at, ends_on, ends_time, ends_at, zone, attendance, venue, city,
                    country, sources, demonstration, sequence, created_at, changed_at, published_at)
                values (:tenant, :id, 0, 'CONFERENCE', :slug, '{"en": "Days of Clusters", "sr-Cyrl": "Дани кластера"}', '{}', '{}',
                    'PUBLISHED', 'PUBLIC', 'TIME', :day, :time, :start, :endDay, :time, :end, 'Europe/Belgrade', 'MIXED',
                    'Hotel', 'Niš', 'RS', '{}', false, 0, :start, :start, :start)
                """)
                .param("tenant", ours.id().value())
                .param("id", id)
                .param("slug", "edition-" + id)
                .param("day", day.toLocalDate())
                .param("time", day.toLocalTime())
                .param("start", begins.atOffset(ZoneOffset.UTC))
                .param("endDay", day.toLocalDate().plusDays(1))
                .param("end", begins.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update());
        return new EditionId(id);
    }

    final Request request(String name) {
        return request(name, ParticipationMode.ONSITE, "RS");
    }

    final Request request(String name, ParticipationMode mode, @Nullable String country) {
        return new Request(Ids.next(), type, null, null, name, name.replace(' ', '.') + "@example.org", null, country,
                "en", mode, 1, List.of(), Map.of(), null);
    }

    final Outcome register(String name) {
        return in(ours, () -> register.register(edition, request(name), false));
    }

    final Registration now(Outcome outcome) {
        return in(ours, () -> registrations.find(outcome.registration().id()).orElseThrow());
    }

    final RegistrationState state(Outcome outcome) {
        return now(outcome).state();
    }

    final int taken() {
        return in(ours, () -> pools.all(edition).getFirst().taken());
    }
}
