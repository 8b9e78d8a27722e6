package kolo.projects.terms;

/// What a partner does in the consortium, as CORDIS names it.
public enum PartnerRole implements Coded {
    COORDINATOR("coordinator"), PARTICIPANT("participant"), ASSOCIATED_PARTNER("associatedPartner"), THIRD_PARTY(
            "thirdParty"), INTERNATIONAL_PARTNER("internationalPartner");

    private final String cordis;

    PartnerRole(String cordis) {
        this.cordis = cordis;
    }

    /// The word in the files of CORDIS.
    public String cordis() {
        return cordis;
    }

    @Override
    public String prefix() {
        return "projects.role.";
    }
}
