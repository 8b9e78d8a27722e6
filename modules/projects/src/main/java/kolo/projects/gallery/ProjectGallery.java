package kolo.projects.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.GalleryItem;
import kolo.files.Media;
import kolo.files.MediaId;
import kolo.files.Picture;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.kernel.NotFound;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectPart;
import kolo.projects.records.ProjectStore;
import kolo.tenancy.Networks;
import kolo.web.Fragment;

/// The gallery on a project's page; who sees the project sees its pictures, as far as their rights reach.
@Component
class ProjectGallery implements ProjectFollower, ProjectPart {
    private static final String KIND = "project";
    private static final int LIBRARY = 24;

    private final Media media;
    private final ProjectStore projects;
    private final Actors actors;
    private final Networks networks;
    private final ProjectChronicle chronicle;

    ProjectGallery(Media media, ProjectStore projects, Actors actors, Networks networks,
            ProjectChronicle chronicle) {
        this.media = media;
        this.projects = projects;
        this.actors = actors;
        this.networks = networks;
        this.chronicle = chronicle;
    }

    /// What lies before whoever arranges a gallery.
    ///
    /// @param chosen the pictures in their order
    /// @param offered the chosen ones and the latest of the library
    record Desk(String name, List<String> chosen, List<Picture> offered) {}

    @Transactional(readOnly = true)
    Desk desk(ProjectId id) {
        var project = project(id);
        var chosen = chosen(id);
        var language = language();
        return new Desk(project.data().name(), chosen.stream().map(MediaId::toString).toList(),
                kolo.web.ui.PictureField.choices(media.findAll(chosen, language).values(),
                        media.library("", language, 0, LIBRARY)));
    }

    private ProjectStore.Kept project(ProjectId id) {
        actors.current().require(ProjectsIntent.EDIT_PROJECTS);
        return projects.find(id)
                .filter(kept -> actors.current().sees(kept.data().visibility()))
                .orElseThrow(NotFound::new);
    }

    private List<MediaId> chosen(ProjectId id) {
        return media.arranged(KIND, id.value()).stream().map(GalleryItem::media).toList();
    }

    /// Puts the pictures of the gallery in this order.
    ///
    /// @throws Invalid while a picture lacks its alternative text, consent or rights
    @Transactional
    void arrange(ProjectId id, List<MediaId> pictures) {
        var project = project(id);
        var problems = media.problems(pictures, networks.current().languages());
        if (!problems.isEmpty()) {
            throw new Invalid(problems.stream()
                    .map(problem -> new FieldProblem("pictures", problem.key(), problem.arguments()))
                    .toList());
        }
        // Captions of pictures that stay are kept.
        Map<MediaId, GalleryItem> before = new HashMap<>();
        media.arranged(KIND, id.value()).forEach(item -> before.put(item.media(), item));
        media.use(KIND, id.value(), project.data().visibility(), pictures);
        media.arrange(KIND, id.value(), pictures.stream()
                .map(picture -> before.getOrDefault(picture, GalleryItem.of(picture)))
                .toList());
        chronicle.record("gallery", KIND, id.value(), Map.of("pictures", before.size()),
                Map.of("pictures", pictures.size()));
    }

    @Override
    public void changed(ProjectId id) {
        var pictures = chosen(id);
        if (!pictures.isEmpty()) {
            projects.find(id).ifPresent(kept -> media.use(KIND, id.value(), kept.data().visibility(), pictures));
        }
    }

    @Override
    public void gone(ProjectId id) {
        media.arrange(KIND, id.value(), new ArrayList<>());
        media.unused(KIND, id.value());
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Fragment> of(ProjectStore.Kept project, Actor reader) {
        var pictures = media.gallery(KIND, project.id().value(), language());
        boolean editor = reader.may(ProjectsIntent.EDIT_PROJECTS);
        return pictures.isEmpty() && !editor
                ? Optional.empty()
                : Optional.of(Fragment.of("projects/gallerySection")
                        .with("pictures", pictures)
                        .with("project", project.id().toString())
                        .with("editor", editor));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
