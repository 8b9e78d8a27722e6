package kolo.portability.out;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import kolo.files.BlobStore;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.OnlySends;

/// Sends an archive of the bound network, as it is read from the store.
@Component
class SendArchive {
    private final BlobStore blobs;

    SendArchive(BlobStore blobs) {
        this.blobs = blobs;
    }

    void send(ArchiveView archive, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var blob = blobs.open(CurrentTenant.required(), BlobStore.Name.whole(archive.id().value()))
                .orElseThrow(NotFound::new);
        try (var content = blob.content()) {
            OnlySends.from(request);
            response.setContentType("application/zip");
            response.setContentLengthLong(blob.length());
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + archive.fileName() + "\"");
            content.transferTo(response.getOutputStream());
        }
    }
}
