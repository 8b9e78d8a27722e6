package kolo.tenancy;

import java.io.IOException;
import java.io.OutputStream;

/// What a module writes of a network for people and other programs, beside the tables, when the network is exported.
///
/// Asked with the network bound, in a read-only transaction, as the platform itself.
public interface OpenFormat {
    /// The file's name, such as `events.ics`: small letters, digits, hyphens, dots.
    String fileName();

    /// The module that must be switched on for it, or empty text.
    default String module() {
        return "";
    }

    /// Writes the file; the stream stays open.
    void write(OutputStream out) throws IOException;
}
