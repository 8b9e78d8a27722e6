package kolo.governance.scheme;

import java.util.List;

import kolo.governance.OfficeId;

/// The line of an office by the rules in force.
///
/// @param rules    the rules in a line
/// @param seed     the published seed of the lot
/// @param warnings why the rules cannot be kept with today's members, if they cannot
public record SuccessionView(OfficeId office, String name, String rules, String seed, List<StepView> steps,
        List<TurnView> turns, List<String> warnings) {}
