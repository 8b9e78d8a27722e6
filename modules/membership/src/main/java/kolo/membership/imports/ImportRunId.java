package kolo.membership.imports;

import java.util.UUID;

/// Names one uploaded spreadsheet on its way into the roll.
public record ImportRunId(UUID value) {}
