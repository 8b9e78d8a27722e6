package kolo.governance.chair;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.governance.TermId;

/// Which terms have a published plan, and how far each is; mandates answer it.
public interface PublishedPlans {
    /// A published plan.
    ///
    /// @param progress the mean of its objectives in percent, or null without any
    record Published(@Nullable Integer progress) {}

    /// The published plans of the terms. A transaction must be open.
    Map<TermId, Published> of(Collection<TermId> terms);
}
