package kolo.events.editor;

import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionTab;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.files.StoredFile;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Documents and pictures of an edition.
@Controller
class AttachmentsPage {
    private final Attachments attachments;
    private final Events events;
    private final EditionTabs tabs;
    private final Actors actors;

    AttachmentsPage(Attachments attachments, Events events, EditionTabs tabs, Actors actors) {
        this.attachments = attachments;
        this.events = events;
        this.tabs = tabs;
        this.actors = actors;
    }

    @Bean
    static EditionTab attachmentsTab() {
        return new EditionTab("events.tab.files", "/attachments", 400, EventsIntent.MANAGE_EVENTS);
    }

    @GetMapping("/events/{id}/attachments")
    @Transactional(readOnly = true)
    Page show(@PathVariable EditionId id) {
        return page(id, Form.empty().with("visibility", "PUBLIC").with("kind", "DOCUMENT"));
    }

    @PostMapping("/events/{id}/attachments")
    View add(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam("file") MultipartFile file) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        try {
            var sent = new Sent(fields);
            var title = sent.line("title", 250);
            if (title == null) {
                sent.wrong("title", "events.problem.file-title");
            }
            sent.refuseIfWrong();
            attachments.add(id, String.valueOf(title), sent.raw("kind").equals("PICTURE"),
                    EditionInput.visibility(sent), Upload.of(file));
            return Redirect.to("/events/" + id + "/attachments").saying("events.files.saved");
        } catch (Invalid invalid) {
            return page(id, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/events/{id}/attachments/{attachment}/removal")
    Redirect remove(@PathVariable EditionId id, @PathVariable AttachmentId attachment) {
        attachments.remove(id, attachment);
        return Redirect.to("/events/" + id + "/attachments").saying("events.files.removed");
    }

    private Page page(EditionId id, Form form) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var edition = events.visible(id).orElseThrow(NotFound::new);
        return Page.of("events/attachments")
                .title("events.tab.files")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(EditEditionPage.language()), edition.path())
                .style("/events/events.css")
                .inWorkspace()
                .with("edition", edition)
                .with("tabs", tabs.of(actors.current()))
                .with("files", attachments.of(id)
                        .stream()
                        .map(one -> new AttachmentView(one.id().toString(), one.title(),
                                "events.visibility." + one.visibility().code().toLowerCase(Locale.ROOT),
                                one.file().map(StoredFile::path).orElse(null),
                                one.file().filter(StoredFile::isImage).map(file -> file.path(320)).orElse(null)))
                        .toList())
                .with("form", form);
    }
}
