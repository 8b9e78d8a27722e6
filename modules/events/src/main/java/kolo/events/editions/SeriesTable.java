package kolo.events.editions;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/// The series of the current network.
interface SeriesTable extends Repository<EventSeries, UUID> {
    Optional<EventSeries> findById(UUID id);

    boolean existsBySlug(String slug);

    EventSeries saveAndFlush(EventSeries series);
}
