package kolo.governance.chair;

import kolo.identity.Actor;

/// Whether terms that are settled and have not begun may be told.
public interface ComingTerms {
    /// Whether the actor may know of them.
    boolean visible(Actor actor);
}
