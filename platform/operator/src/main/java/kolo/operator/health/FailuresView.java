package kolo.operator.health;

/// What did not work in one network.
///
/// @param path the network's page in the console
/// @param failedMessages messages that were given up
public record FailuresView(String path, String name, long failedMessages) {}
