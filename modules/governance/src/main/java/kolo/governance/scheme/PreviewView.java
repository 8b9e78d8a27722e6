package kolo.governance.scheme;

import java.util.List;

/// What rules that are being tried would give.
///
/// @param problems why they cannot be kept, and which could be
/// @param feasibly what was tried, in a sentence
/// @param turns    the next five turns
/// @param changes  what would be different from the rules in force, in sentences
public record PreviewView(boolean feasible, boolean hopeless, List<String> problems, String feasibly,
        List<TurnView> turns, List<String> changes) {}
