package kolo.projects.terms;

/// Where a project stands in time; follows from its dates on a day and is never stored.
public enum Course implements Coded {
    PLANNED, RUNNING, FINISHED;

    @Override
    public String prefix() {
        return "projects.course.";
    }
}
