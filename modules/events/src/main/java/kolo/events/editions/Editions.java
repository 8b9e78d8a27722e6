package kolo.events.editions;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/// The editions of the current network.
interface Editions extends Repository<Edition, UUID> {
    Optional<Edition> findById(UUID id);

    boolean existsBySlug(String slug);

    Edition saveAndFlush(Edition edition);

    void delete(Edition edition);
}
