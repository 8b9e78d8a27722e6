package kolo.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;

import kolo.identity.Visibility;
import kolo.kernel.NotFound;
import kolo.tenancy.OnlySends;

/// Answers a request for a file: decides anew each time whether the actor may see it, and sends nothing that a browser
/// could run in the network's name.
public class Downloads {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final FileStore files;
    private final Media media;

    Downloads(FileStore files, Media media) {
        this.files = files;
        this.media = media;
    }

    /// Sends the file, or tells the browser that its copy still holds.
    ///
    /// @param width the wished width of a picture, or null for the picture as it is
    /// @throws NotFound when there is no such file, and just so when the actor may not see it
    public void send(FileId id, @Nullable Integer width, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(width == null ? files.open(id) : files.open(id, width), request, response);
    }

    /// Sends a rendition of a picture, or tells the browser that its copy still holds.
    ///
    /// @throws NotFound when there is no such rendition, and just so when the actor may not see the picture
    public void send(MediaId id, int width, String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(media.open(id, width, format), request, response);
    }

    private static void send(Optional<OpenedFile> found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var opened = found.orElseThrow(NotFound::new)) {
            var file = opened.file();
            // Asked again each time: a withdrawal holds at the next request, in every cache.
            boolean open = file.visibility().equals(Visibility.PUBLIC);
            response.setHeader("Cache-Control", open ? "public, no-cache" : "private, no-cache");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            if (new ServletWebRequest(request, response).checkNotModified('"' + opened.tag() + '"')) {
                return;
            }
            OnlySends.from(request);
            response.setContentType(file.mediaType());
            response.setContentLengthLong(opened.length());
            response.setHeader("Content-Disposition", disposition(file));
            opened.content().transferTo(response.getOutputStream());
        }
    }

    /// RFC 6266: a plain name for old programs and the real one in UTF-8.
    private static String disposition(StoredFile file) {
        return (file.isImage() ? "inline" : "attachment") + "; filename=\"" + FileNames.ascii(file.name())
                + "\"; filename*=UTF-8''" + UriUtils.encode(file.name(), StandardCharsets.UTF_8);
    }
}
