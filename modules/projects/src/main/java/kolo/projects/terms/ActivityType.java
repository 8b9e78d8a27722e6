package kolo.projects.terms;

/// What an organisation is, as CORDIS codes it: higher education, private, research, public, other.
public enum ActivityType implements Coded {
    HES, PRC, REC, PUB, OTH;

    @Override
    public String prefix() {
        return "projects.activity.";
    }
}
