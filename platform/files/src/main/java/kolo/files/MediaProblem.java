package kolo.files;

import java.util.List;

/// Why a thing that shows a picture cannot be published yet.
///
/// @param name the picture's name
/// @param key text key of a whole sentence; `{0}` is the picture's name, `{1}` where present the BCP 47 tag of the
///            language whose alternative text is missing
/// @param arguments of the text
public record MediaProblem(MediaId media, String name, String key, List<Object> arguments) {}
