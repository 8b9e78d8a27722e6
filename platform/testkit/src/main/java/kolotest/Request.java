package kolotest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// A request before it is sent; every `with…` gives a new one.
///
/// Nothing is checked, escaped or completed except `Host`, `Content-Length` and `Connection`, and these only where the
/// request does not have them: tests must be able to send what no well-behaved client would.
///
/// @param method any word
/// @param target what stands in the request line: a path with query, or an absolute address
/// @param headers names and values in the order in which they are sent, repeated ones included
/// @param body the bytes after the headers, or null for none
public record Request(String method, String target, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {

    /// Reads `target`.
    public static Request get(String target) {
        return of("GET", target);
    }

    /// Sends something to `target`; see [#form(List)] for what.
    public static Request post(String target) {
        return of("POST", target);
    }

    /// Any method.
    public static Request of(String method, String target) {
        return new Request(method, target, List.of(), null);
    }

    /// Adds a header beside those of the same name.
    public Request with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Request(method, target, List.copyOf(more), body);
    }

    /// Sends `bytes` as the body.
    public Request body(String contentType, byte[] bytes) {
        return new Request(method, target, headers, bytes).with("Content-Type", contentType);
    }

    /// Sends the fields as a page's form does.
    public Request form(List<Map.Entry<String, String>> fields) {
        var encoded = fields.stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", encoded.getBytes(ISO_8859_1));
    }

    /// Sends the fields as a page's form does.
    public Request form(Map<String, String> fields) {
        return form(List.copyOf(fields.entrySet()));
    }

    /// Sends fields and files as a form with `enctype="multipart/form-data"` does (RFC 7578).
    public Request multipart(List<Part> parts) {
        var boundary = "kolotest-0b7d5f0e9a";
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            var file = part.fileName() == null
                    ? ""
                    : "; filename=\"%s\"\r\nContent-Type: %s".formatted(part.fileName(), part.contentType());
            bytes.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                    .formatted(boundary, part.name(), file)
                    .getBytes(UTF_8));
            bytes.writeBytes(part.content());
            bytes.writeBytes("\r\n".getBytes(UTF_8));
        }
        bytes.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        return body("multipart/form-data; boundary=" + boundary, bytes.toByteArray());
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// One part of a multipart form.
    ///
    /// @param name the field's name
    /// @param fileName the file's name, or null for a plain field
    /// @param contentType what the client claims the file to be
    /// @param content the bytes
    public record Part(String name, @Nullable String fileName, String contentType, byte[] content) {

        /// A plain field.
        public static Part field(String name, String value) {
            return new Part(name, null, "text/plain", value.getBytes(UTF_8));
        }

        /// A file.
        public static Part file(String name, String fileName, String contentType, byte[] content) {
            return new Part(name, fileName, contentType, content);
        }
    }
}
