package kolo.membership.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import kolo.texts.Folding;

/// What kind of organisation a profile is about.
public enum MemberKind {
    /// A cluster organisation.
    CLUSTER,
    /// The organisation that runs a network.
    COORDINATOR,
    /// An association of clusters of a country.
    NATIONAL_ASSOCIATION,
    /// A chamber, an agency, a development centre.
    SUPPORT_INSTITUTION,
    /// A firm.
    COMPANY,
    /// A university, a school, an institute.
    ACADEMIA,
    /// A body of the state, a region or a town.
    PUBLIC_BODY,
    /// An association of another kind.
    ASSOCIATION,
    /// Anything else.
    OTHER;

    /// The code in addresses and columns.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The text key of the kind's name.
    public String key() {
        return "membership.kind." + code();
    }

    /// Reads a code or the English words of a spreadsheet, such as `national association`.
    public static Optional<MemberKind> read(String text) {
        var folded = Folding.fold(text).replace(' ', '_');
        return Arrays.stream(values()).filter(kind -> kind.code().equals(folded)).findFirst();
    }
}
