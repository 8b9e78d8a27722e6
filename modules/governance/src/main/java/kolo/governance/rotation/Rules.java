package kolo.governance.rotation;

/// The parameters of the eligibility rules.
///
/// @param countryTerms      E4: in how many previous terms the country must not have held the office (N), 0 for no rule
/// @param organisationTerms E5: in how many previous terms the organisation must not have held it (M), 0 for no rule
/// @param seniorityMonths   E2: for how many months it must have been a member, 0 for no rule
/// @param contacts          E6: whether a contact and a deputy must have been named
public record Rules(int countryTerms, int organisationTerms, int seniorityMonths, boolean contacts) {
    /// The most terms, and the most months, that a rule may ask for.
    public static final int MOST = 1_000;

    /// No rule but E1 and E3.
    public static final Rules NONE = new Rules(0, 0, 0, false);

    public Rules {
        check(countryTerms);
        check(organisationTerms);
        check(seniorityMonths);
    }

    private static void check(int value) {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("A rule's parameter is between 0 and " + MOST + ", not " + value);
        }
    }

    /// The same with another N.
    public Rules withCountryTerms(int terms) {
        return new Rules(terms, organisationTerms, seniorityMonths, contacts);
    }

    /// The same with another M.
    public Rules withOrganisationTerms(int terms) {
        return new Rules(countryTerms, terms, seniorityMonths, contacts);
    }

    /// The same with another shortest membership.
    public Rules withSeniorityMonths(int months) {
        return new Rules(countryTerms, organisationTerms, months, contacts);
    }
}
