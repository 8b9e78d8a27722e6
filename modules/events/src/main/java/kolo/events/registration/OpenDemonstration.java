package kolo.events.registration;

import java.time.Clock;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.tenancy.FirstContent;

/// Opens registration for the demonstration edition of a network that comes with Kolo's embedded default.
@Component
@Order(320)
class OpenDemonstration implements FirstContent {
    private static final int PLACES = 40;
    private final SetUpRegistration setUp;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenDemonstration(SetUpRegistration setUp, JdbcClient jdbc, Clock clock) {
        this.setUp = setUp;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bring(String slug) {
        jdbc.sql("""
                 select id from events.edition where demonstration and state = 'PUBLISHED' and precision = 'TIME'
                     and starts_at > :now and kind <> 'ELSEWHERE'
                 """)
                .param("now", Stored.at(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(id -> setUp.open(new EditionId(id), PLACES));
    }
}
