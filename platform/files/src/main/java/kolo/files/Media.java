package kolo.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;

/// The network's pictures. Who may see one is decided at each request and nowhere else: whoever sees a thing that shows
/// it, in that thing's time, as long as consent and rights hold; and whoever keeps it.
///
/// What writes happens in the caller's transaction, except [#upload], which takes one of its own if there is none, so that no
/// connection waits while a photograph is decoded.
public interface Media {

    /// Takes a picture: what it shows is all that is kept; place, camera and time are removed.
    ///
    /// @throws kolo.kernel.Invalid when it is too large, moving, damaged, no picture, or the quota is used up
    /// @throws kolo.kernel.Forbidden when the actor is neither a member nor keeps media
    MediaId upload(Upload upload);

    /// The picture, if the actor may see it now.
    ///
    /// @param language BCP 47 tag that the reader reads
    Optional<Picture> find(MediaId id, String language);

    /// Those of the pictures that the actor may see now, in the order of the ids.
    Map<MediaId, Picture> findAll(Collection<MediaId> ids, String language);

    /// The picture as the actor keeps it; empty when it is not theirs to keep.
    Optional<MediaView> kept(MediaId id, String language);

    /// The pictures that the actor keeps, newest first.
    ///
    /// @param words of name, texts and credit, in any script; empty for all
    /// @param offset how many are left out
    /// @param limit at most 200
    List<MediaView> library(String words, String language, int offset, int limit);

    /// Says what there is to say of a picture. A withdrawn consent and ended rights hold from the next request on.
    ///
    /// @throws kolo.kernel.NotFound when it is not the actor's to keep
    /// @throws kolo.kernel.Conflict when somebody else changed it since that version
    void describe(MediaId id, int version, MediaDescription description);

    /// Deletes a picture with all its renditions.
    ///
    /// @throws kolo.kernel.Conflict while something shows it
    void delete(MediaId id);

    /// Says which pictures a thing shows, in place of what was said of it before.
    ///
    /// @param kind of the thing, such as `article`
    /// @param visibility who may see the thing; null while it is a draft
    /// @param from before this instant readers do not see the thing; null for always
    /// @param until from this instant on they do not; null for never
    /// @throws kolo.kernel.Invalid when one of the pictures is neither shown there already nor the actor's to see
    void use(String kind, UUID owner, @Nullable Visibility visibility, @Nullable Instant from, @Nullable Instant until,
            Collection<MediaId> media);

    /// The same without limits of time.
    default void use(String kind, UUID owner, @Nullable Visibility visibility, Collection<MediaId> media) {
        use(kind, owner, visibility, null, null, media);
    }

    /// Says that a thing is gone, with its gallery.
    void unused(String kind, UUID owner);

    /// Puts the pictures of a thing's gallery in their order, at most 200. Name them in [#use] as well.
    void arrange(String kind, UUID owner, List<GalleryItem> items);

    /// The gallery of a thing as it was arranged, for its editor.
    List<GalleryItem> arranged(String kind, UUID owner);

    /// The pictures of a thing's gallery that the actor may see now, in their order, with what is said of them there.
    List<Picture> gallery(String kind, UUID owner, String language);

    /// Why a thing that shows these pictures cannot be published in these languages: alternative text missing, consent not
    /// given, rights ended.
    List<MediaProblem> problems(Collection<MediaId> ids, Collection<String> languages);

    /// The bytes of a rendition that the actor may see now; the caller closes them.
    ///
    /// @param width one of [Picture#widths()]
    /// @param format `jpg` or `webp`
    Optional<OpenedFile> open(MediaId id, int width, String format);
}
