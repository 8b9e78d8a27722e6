package kolo.events;

import java.util.Locale;

/// What kind of event an edition is.
public enum EditionKind {
    CONFERENCE, WORKSHOP, TRAINING, BROKERAGE_EVENT, ECONOMIC_MISSION,
    /// A fair at which the network's members stand together.
    FAIR, EXHIBITION, GENERAL_ASSEMBLY, WEBINAR, MEETING,
    /// Somebody else's event, listed because members want to know of it; nobody registers for it here.
    ELSEWHERE;

    /// The text key of the kind's name.
    public String key() {
        return "events.kind." + code();
    }

    /// The kind in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
