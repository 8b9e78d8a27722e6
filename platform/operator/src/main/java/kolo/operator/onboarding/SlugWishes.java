package kolo.operator.onboarding;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Invalid;
import kolo.kernel.Slug;
import kolo.tenancy.NetworkIndex;
import kolo.texts.Slugs;

/// Suggests the part of the address that is a network's own.
@Component
class SlugWishes {

    private static final int LONGEST = 40;

    private final NetworkIndex index;

    SlugWishes(NetworkIndex index) {
        this.index = index;
    }

    /// A slug made from the short name, or else from the name, that is neither reserved nor taken nor like another.
    @Transactional(readOnly = true)
    Optional<Slug> suggest(String shortName, String name) {
        return suggest(shortName).or(() -> suggest(name));
    }

    private Optional<Slug> suggest(String text) {
        var whole = Slugs.of(text).replaceAll("^[^a-z]+", "");
        var stem = (whole.length() > LONGEST - 3 ? whole.substring(0, LONGEST - 3) : whole).replaceAll("-+$", "");
        if (stem.isEmpty()) {
            return Optional.empty();
        }
        for (int number = 1; number < 100; number++) {
            var free = slug(number == 1 ? stem : stem + "-" + number).filter(this::isFree);
            if (free.isPresent()) {
                return free;
            }
        }
        return Optional.empty();
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (Invalid refused) {
            return Optional.empty();
        }
    }

    private boolean isFree(Slug slug) {
        return !index.taken(slug.value()) && index.alike(slug.value()).isEmpty();
    }
}
