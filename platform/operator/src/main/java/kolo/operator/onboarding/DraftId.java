package kolo.operator.onboarding;

import java.util.UUID;

/// Names a spreadsheet that waits for its network.
record DraftId(UUID value) {}
