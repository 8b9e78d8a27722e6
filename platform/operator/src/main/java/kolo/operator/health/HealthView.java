package kolo.operator.health;

/// One part of the platform.
///
/// @param key the text key of its name, if there is one
/// @param name its name in code
/// @param well whether it works
/// @param status what it says of itself, such as `UP`
public record HealthView(String key, String name, boolean well, String status) {}
