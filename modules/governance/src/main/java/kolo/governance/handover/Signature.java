package kolo.governance.handover;

import java.time.Instant;

/// Who signed, and when.
public record Signature(String name, Instant at) {}
