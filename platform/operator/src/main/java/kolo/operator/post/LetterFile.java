package kolo.operator.post;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A letter's page as a file to save: its inline styles have no place on a page of the console.
final class LetterFile {

    private LetterFile() {}

    static ResponseEntity<byte[]> of(String html) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"letter.html\"")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
