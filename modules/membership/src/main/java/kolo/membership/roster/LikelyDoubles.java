package kolo.membership.roster;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.membership.MemberId;
import kolo.membership.likeness.Acquaintances;
import kolo.membership.likeness.Identity;
import kolo.membership.profile.Profile;

/// Finds who may be entered twice.
@Component
class LikelyDoubles {
    private final RollBook rollBook;

    LikelyDoubles(RollBook rollBook) {
        this.rollBook = rollBook;
    }

    /// A profile that looks like the new one.
    record Lookalike(MemberId id, String name) {}

    /// The profile that is most like this one, if any is alike enough for a person to look.
    @Transactional(readOnly = true)
    List<Lookalike> of(Profile profile) {
        var known = new Acquaintances<Lookalike>();
        rollBook.known()
                .forEach(one -> known.add(new Lookalike(new MemberId(one.id()), one.profile().name()),
                        Identity.of(one.profile())));
        return known.closest(Identity.of(profile)).map(match -> List.of(match.who())).orElse(List.of());
    }
}
