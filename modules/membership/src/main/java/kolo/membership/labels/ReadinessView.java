package kolo.membership.labels;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// What a member states against the entry criteria of the European Cluster Collaboration Platform, and what follows.
///
/// @param managementFte full-time equivalents of cluster management, or null where not stated
/// @param recognised whether it is an officially recognised cluster, for which the criteria may be waived
public record ReadinessView(@Nullable BigDecimal managementFte, boolean englishWebsite, int sme, int large,
        int research, int publicBodies, int other, boolean recognised) {
    private static final BigDecimal LEAST_FTE = new BigDecimal("0.5");
    private static final int LEAST_MEMBERS = 15;
    private static final int LEAST_TYPES = 2;

    /// One criterion.
    public record Criterion(String key, boolean met) {}

    /// The members of all types.
    public int members() {
        return sme + large + research + publicBodies + other;
    }

    /// How many types of members there are (the triple helix asks for two).
    public long types() {
        return IntStream.of(sme + large, research, publicBodies, other).filter(count -> count > 0).count();
    }

    /// The criteria one by one.
    public List<Criterion> criteria() {
        var criteria = new ArrayList<Criterion>();
        criteria.add(new Criterion("membership.readiness.fte",
                managementFte != null && managementFte.compareTo(LEAST_FTE) >= 0));
        criteria.add(new Criterion("membership.readiness.website", englishWebsite));
        criteria.add(new Criterion("membership.readiness.members", members() >= LEAST_MEMBERS));
        criteria.add(new Criterion("membership.readiness.types", types() >= LEAST_TYPES));
        return criteria;
    }

    /// Whether all are met.
    public boolean ready() {
        return criteria().stream().allMatch(Criterion::met);
    }
}
