package kolo.web.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.files.MediaView;
import kolo.files.Picture;
import kolo.web.Form;

/// A field in which one picture or several are chosen from the library, or sent to it; posts the ids of the pictures, in
/// the order in which they stand. Without JavaScript the pictures are chosen as they stand and sent on the library's page.
///
/// @param offered the pictures to choose from
/// @param chosen ids of the chosen ones, in their order
public record PictureField(String name, String label, boolean many, List<Picture> offered, List<String> chosen,
        @Nullable String hint, @Nullable String problem) {

    /// A field for at most one picture.
    public static PictureField one(String name, String label) {
        return new PictureField(name, label, false, List.of(), List.of(), null, null);
    }

    /// A field for a gallery.
    public static PictureField many(String name, String label) {
        return new PictureField(name, label, true, List.of(), List.of(), null, null);
    }

    /// The same with pictures to choose from; those that are chosen already belong to them.
    public PictureField of(Collection<Picture> pictures) {
        return new PictureField(name, label, many, List.copyOf(pictures), chosen, hint, problem);
    }

    /// The same with a word of explanation.
    public PictureField hint(@Nullable String text) {
        return new PictureField(name, label, many, offered, chosen, text, problem);
    }

    /// The same with what stands in the form.
    public PictureField in(Form form) {
        return new PictureField(name, label, many, offered,
                form.values(name).stream().filter(value -> !value.isEmpty()).toList(), hint, form.error(name));
    }

    /// The pictures to offer: those that are chosen, then the newest of the library that may be shown.
    public static List<Picture> choices(Collection<Picture> chosen, Collection<MediaView> library) {
        var all = new LinkedHashMap<Object, Picture>();
        chosen.forEach(picture -> all.put(picture.id(), picture));
        library.stream().filter(MediaView::shown).forEach(view -> all.putIfAbsent(view.id(), view.picture()));
        return List.copyOf(all.values());
    }

    /// The id of the field in the page.
    public String id() {
        return Field.idOf(name);
    }

    /// The chosen ones first, in their order.
    public List<Picture> ordered() {
        var ordered = new ArrayList<Picture>();
        for (var id : chosen) {
            offered.stream().filter(picture -> picture.id().toString().equals(id)).forEach(ordered::add);
        }
        offered.stream().filter(picture -> !isChosen(picture)).forEach(ordered::add);
        return ordered;
    }

    /// Whether a picture is chosen.
    public boolean isChosen(Picture picture) {
        return chosen.contains(picture.id().toString());
    }
}
