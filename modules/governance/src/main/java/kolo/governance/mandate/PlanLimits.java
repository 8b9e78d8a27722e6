package kolo.governance.mandate;

/// The bounds of a plan.
public final class PlanLimits {
    /// The most objectives of a mandate.
    public static final int MOST = 10;

    private PlanLimits() {}
}
