package kolo.operator.post;

import java.util.UUID;

/// Names the network whose outbox is meant.
record OutboxId(UUID value) {}
