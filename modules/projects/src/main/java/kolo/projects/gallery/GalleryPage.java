package kolo.projects.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.files.MediaId;
import kolo.kernel.Invalid;
import kolo.projects.ProjectId;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The gallery of a project as the office arranges it.
@Controller
class GalleryPage {
    private final ProjectGallery gallery;

    GalleryPage(ProjectGallery gallery) {
        this.gallery = gallery;
    }

    @GetMapping("/projects/{id}/gallery")
    Page show(@PathVariable ProjectId id) {
        return page(id, null);
    }

    @PostMapping("/projects/{id}/gallery")
    View arrange(@PathVariable ProjectId id, @RequestParam MultiValueMap<String, String> sent) {
        try {
            gallery.arrange(id, pictures(sent.get("pictures")));
            return Redirect.to("/projects/" + id).saying("projects.gallery.saved");
        } catch (Invalid invalid) {
            return page(id, Form.rejected(invalid)).status(422);
        }
    }

    private static List<MediaId> pictures(@Nullable List<String> sent) {
        var pictures = new ArrayList<MediaId>();
        for (var id : sent == null ? List.<String>of() : sent) {
            try {
                if (!id.isBlank()) {
                    pictures.add(new MediaId(UUID.fromString(id)));
                }
            } catch (IllegalArgumentException unreadable) {
                throw Invalid.field("pictures", "projects.problem.choose");
            }
        }
        return pictures.stream().distinct().toList();
    }

    private Page page(ProjectId id, @Nullable Form again) {
        var desk = gallery.desk(id);
        return Page.of("projects/galleryForm")
                .title("projects.gallery.title")
                .crumb("projects.title", "/projects")
                .crumbNamed(desk.name(), "/projects/" + id)
                .style("/web/media.css")
                .script("/web/media.js")
                .inWorkspace()
                .with("form", again == null ? Form.of(new Chosen(desk.chosen())) : again)
                .with("offered", desk.offered())
                .with("project", id.toString());
    }

    /// The pictures as the form holds them.
    ///
    /// @param pictures identifiers in their order
    /// @param none     keeps the record from standing for its one value
    private record Chosen(List<String> pictures, String none) {
        Chosen(List<String> pictures) {
            this(pictures, "");
        }
    }
}
