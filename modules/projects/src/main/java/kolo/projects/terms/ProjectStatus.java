package kolo.projects.terms;

import java.util.EnumSet;
import java.util.Set;

/// How far a project has come: the network's own stages before the grant, then those of CORDIS.
///
/// ```
/// IDEA → CONSORTIUM_OPEN → SUBMITTED → APPROVED → SIGNED → CLOSED
///                                    ↘ NOT_APPROVED       ↘ TERMINATED
/// ```
public enum ProjectStatus implements Coded {
    IDEA, CONSORTIUM_OPEN, SUBMITTED, APPROVED, NOT_APPROVED, SIGNED, CLOSED, TERMINATED;

    private static final Set<ProjectStatus> PROPOSALS = EnumSet.of(IDEA, CONSORTIUM_OPEN, SUBMITTED, NOT_APPROVED);

    /// The stages that may follow.
    public Set<ProjectStatus> next() {
        return switch (this) {
            case IDEA -> EnumSet.of(CONSORTIUM_OPEN);
            case CONSORTIUM_OPEN -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(APPROVED, NOT_APPROVED);
            case APPROVED -> EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.of(CLOSED, TERMINATED);
            case NOT_APPROVED, CLOSED, TERMINATED -> EnumSet.noneOf(ProjectStatus.class);
        };
    }

    /// Whether it is an idea or a proposal still, and not yet a project.
    public boolean proposal() {
        return PROPOSALS.contains(this);
    }

    /// Whether members may say that they would take part.
    public boolean takesInterest() {
        return this == IDEA || this == CONSORTIUM_OPEN;
    }

    @Override
    public String prefix() {
        return "projects.status.";
    }
}
