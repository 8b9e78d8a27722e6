package kolo.events.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.editions.EventChronicle;
import kolo.events.editions.GuardFiles;
import kolo.files.DocumentSpec;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.ImageSpec;
import kolo.files.StoredFile;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// Keeps the documents and pictures of editions. A file is never seen by more people than its edition is, and by nobody
/// but the office while the edition is a draft.
@Component
class Attachments {
    private final JdbcClient jdbc;
    private final FileStore files;
    private final Events events;
    private final EventChronicle chronicle;
    private final Actors actors;

    Attachments(JdbcClient jdbc, FileStore files, Events events, EventChronicle chronicle, Actors actors) {
        this.jdbc = jdbc;
        this.files = files;
        this.events = events;
        this.chronicle = chronicle;
        this.actors = actors;
    }

    /// A file of an edition; absent where the reader may not open it, such as an editor a draft's.
    record Attached(AttachmentId id, String title, Visibility visibility, Optional<StoredFile> file) {}

    @Transactional(readOnly = true)
    List<Attached> of(EditionId edition) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return jdbc.sql("""
                        select id, file_id, title, visibility from events.attachment where edition_id = :edition
                        order by added_at, id""").param("edition", edition.value()).query((row, number) -> {
            var stored = files.find(new FileId(row.getObject("file_id", UUID.class)));
            var id = new AttachmentId(row.getObject("id", UUID.class));
            var title = row.getString("title");
            var visibility = Visibility.parse(row.getString("visibility"));
            return new Attached(id, title, visibility, stored);
        }).list();
    }

    /// Adds a picture or a document.
    ///
    /// @throws kolo.kernel.Invalid when the file cannot be accepted
    @Transactional
    void add(EditionId edition, String title, boolean picture, Visibility visibility, Upload upload) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var of = events.find(edition).orElseThrow(NotFound::new);
        var stored = files.store(upload, picture ? ImageSpec.PHOTO : DocumentSpec.USUAL,
                GuardFiles.readers(of.state(), of.visibility(), visibility));
        jdbc.sql("""
                 insert into events.attachment (tenant_id, id, edition_id, file_id, kind, title, visibility, added_at)
                 values (:tenant, :id, :edition, :file, :kind, :title, :visibility, :at)""")
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("edition", edition.value())
                .param("file", stored.id().value())
                .param("kind", picture ? "PICTURE" : "DOCUMENT")
                .param("title", title)
                .param("visibility", visibility.code())
                .param("at", chronicle.now().atOffset(java.time.ZoneOffset.UTC))
                .update();
        chronicle.record("file-added", "edition", edition.value(), Map.of(), Map.of("title", title));
    }

    /// Removes a file for good.
    @Transactional
    void remove(EditionId edition, AttachmentId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var file = jdbc.sql("select file_id from events.attachment where id = :id and edition_id = :edition")
                .param("id", id.value())
                .param("edition", edition.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("delete from events.attachment where id = :id").param("id", id.value()).update();
        files.delete(new FileId(file));
        chronicle.record("file-removed", "edition", edition.value(), Map.of("file", file.toString()), Map.of());
    }
}
