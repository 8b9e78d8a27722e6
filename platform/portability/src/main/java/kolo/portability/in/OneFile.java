package kolo.portability.in;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import kolo.portability.archive.Refusal;

/// The one file of a form (`multipart/form-data`, RFC 7578), written on as it arrives.
///
/// The container's own reading of such forms would keep the file of anybody, before anything knows who sends it.
final class OneFile {
    private static final Pattern BOUNDARY = Pattern
            .compile("(?i)multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final int LONGEST_HEADER = 4_000;

    private final InputStream in;
    private final byte[] end;
    private final String fileName;

    /// @throws Invalid when no file was chosen
    OneFile(String contentType, InputStream body) throws IOException {
        var found = BOUNDARY.matcher(contentType);
        if (!found.matches()) {
            throw Refusal.of("portability.refused.none");
        }
        this.in = new BufferedInputStream(body, 1 << 16);
        this.end = ("\r\n--" + found.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        if (!line().equals("--" + found.group(1))) {
            throw Refusal.of("portability.refused.none");
        }
        var name = "";
        for (var header = line(); !header.isEmpty(); header = line()) {
            var named = NAME.matcher(header);
            name = named.find() ? named.group(1) : name;
        }
        if (name.isEmpty()) {
            throw Refusal.of("portability.refused.none");
        }
        this.fileName = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// What its sender calls it.
    String fileName() {
        return fileName;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.length() > LONGEST_HEADER) {
                throw Refusal.of("portability.refused.none");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    /// Writes the file's bytes, up to the boundary.
    ///
    /// @return how many
    /// @throws Invalid when there are more than that, or the form breaks off
    long writeTo(OutputStream out, long most, String mostText) throws IOException {
        long written = 0;
        int matched = 0;
        while (matched < end.length) {
            int read = in.read();
            if (read < 0) {
                throw Refusal.of("portability.refused.damaged");
            }
            if (read == end[matched]) {
                matched++;
                continue;
            }
            out.write(end, 0, matched);
            written += matched;
            // The boundary begins with the only carriage return in it, so a broken match can begin anew only here.
            matched = read == end[0] ? 1 : 0;
            if (matched == 0) {
                out.write(read);
                written++;
            }
            if (written > most) {
                throw Refusal.of("portability.refused.too-large", mostText);
            }
        }
        return written;
    }
}
