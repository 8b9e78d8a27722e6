package kolo.mail;

import java.util.function.Function;

/// An example of one kind of letter. Each kind has a bean of this type, so that the office can see it before anybody
/// gets it and a test can render it in every language.
///
/// @param name   the kind's name, unique in the platform, such as `identity.invitation`
/// @param letter writes the example
public record LetterSample(String name, Function<LetterScene, Letter> letter) {}
