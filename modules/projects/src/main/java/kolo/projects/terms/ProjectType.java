package kolo.projects.terms;

/// What kind of project it is.
public enum ProjectType implements Coded {
    HORIZON, COSME_SMP, INTERREG, IPA, EUSDR_START, ERASMUS_PLUS, BILATERAL, NETWORK_INITIATIVE, OTHER;

    @Override
    public String prefix() {
        return "projects.type.";
    }
}
