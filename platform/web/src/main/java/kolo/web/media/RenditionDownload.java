package kolo.web.media;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.files.Downloads;
import kolo.files.MediaId;
import kolo.web.OpenToVisitors;

/// Sends the renditions of pictures; whether somebody may see one is decided at each request.
@Controller
class RenditionDownload {
    private final Downloads downloads;

    RenditionDownload(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/media/{id}/w{width:\\d{1,4}}.{format:jpg|webp}")
    @OpenToVisitors(cached = false)
    void send(@PathVariable MediaId id, @PathVariable int width, @PathVariable String format,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        downloads.send(id, width, format, request, response);
    }
}
