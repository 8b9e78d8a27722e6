package kolo.portability.out;

/// A name as the last part of a path inside an archive.
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /// The name without anything that could lead out of its folder.
    static String plain(String name) {
        var plain = name.replaceAll("[/\\\\\\p{Cntrl}]", "_").replace("..", "_").strip();
        var kept = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return kept.isEmpty() ? "file" : kept;
    }
}
