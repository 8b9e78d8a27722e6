package kolo.operator.post;

import java.util.UUID;

/// Names a message of an outbox.
record MessageId(UUID value) {}
