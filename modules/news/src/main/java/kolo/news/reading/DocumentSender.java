package kolo.news.reading;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import kolo.files.Downloads;
import kolo.files.FileId;

/// Sends an article's document once the article has decided who may have it.
@Component
class DocumentSender {
    private final Downloads downloads;

    DocumentSender(Downloads downloads) {
        this.downloads = downloads;
    }

    void send(FileId id, HttpServletRequest request, HttpServletResponse response) {
        try {
            downloads.send(id, null, request, response);
        } catch (IOException interrupted) {
            throw new UncheckedIOException(interrupted);
        }
    }
}
