package kolo.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.files.Downloads;
import kolo.files.FileId;

/// Sends stored files; whether somebody may see a file is decided at each request, by the file's visibility.
@Controller
class FileDownload {
    private final Downloads downloads;

    FileDownload(Downloads downloads) {
        this.downloads = downloads;
    }

    /// @param name stands in the address for people; only the identifier counts
    @GetMapping("/files/{id}/{name}")
    @OpenToVisitors(cached = false)
    void send(@PathVariable FileId id, @PathVariable String name, @RequestParam(name = "w") @Nullable Integer width,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        downloads.send(id, width, request, response);
    }
}
