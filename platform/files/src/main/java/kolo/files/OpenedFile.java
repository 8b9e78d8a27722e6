package kolo.files;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file that the actor may see.
///
/// @param tag changes whenever the bytes do
/// @param length number of bytes
public record OpenedFile(StoredFile file, String tag, long length, InputStream content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
