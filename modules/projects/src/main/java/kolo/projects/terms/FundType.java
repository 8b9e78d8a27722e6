package kolo.projects.terms;

/// The fund that pays, as Interreg's Jems names it.
public enum FundType implements Coded {
    ERDF, IPA_III_CBC, IPA_III, NEIGHBOURHOOD_CBC, NDICI, OCTP, INTERREG_FUNDS, OTHER;

    @Override
    public String prefix() {
        return "projects.fund.";
    }
}
