package kolo.web.media;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.MediaDescription.Text;
import kolo.files.MediaId;
import kolo.files.MediaIntent;
import kolo.files.MediaView;
import kolo.files.PeopleConsent;
import kolo.files.Upload;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Paging;
import kolo.web.Redirect;

/// The pages of the media library.
@Controller
class MediaPages {
    private static final int SIZE = 24;
    private static final RateLimit UPLOADS = new RateLimit("web.media", 300, Duration.ofHours(1));

    private final Media media;
    private final KeepMedia keep;
    private final Actors actors;
    private final RateLimits limits;
    private final Networks networks;

    MediaPages(Media media, KeepMedia keep, Actors actors, RateLimits limits, Networks networks) {
        this.media = media;
        this.keep = keep;
        this.actors = actors;
        this.limits = limits;
        this.networks = networks;
    }

    /// What is said of a picture beside its texts, which have a field for each language.
    record MediaForm(int version, @Nullable String decorative, @Size(max = 200) String credit,
            @Size(max = 60) String licence,
            String rightsUntil, @NotNull PeopleConsent consent, @Min(0) @Max(100) int focalX,
            @Min(0) @Max(100) int focalY) {}

    @GetMapping("/media")
    Page library(@RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        requireSender();
        return library(words, page, Form.empty());
    }

    private Page library(String words, int page, Form form) {
        int number = Math.clamp(page, 1, 400);
        var found = media.library(words, language(), (number - 1) * SIZE, SIZE + 1);
        long known = (number - 1L) * SIZE + found.size();
        return Page.of("web/media")
                .title("web.media.title")
                .style("/web/media.css")
                .script("/web/media.js")
                .with("words", words)
                .with("form", form)
                .with("paging", new Paging(number, SIZE, known))
                .with("pictures", found.stream().limit(SIZE).toList());
    }

    @PostMapping("/media")
    View upload(@RequestParam List<MultipartFile> pictures) {
        requireSender();
        try {
            var ids = pictures.stream().map(this::take).toList();
            if (ids.size() != 1) {
                return Redirect.to("/media").saying("web.media.uploaded", ids.size());
            }
            var id = ids.getFirst();
            var view = media.kept(id, language()).orElseThrow(NotFound::new);
            var redirect = Redirect.to("/media/" + id);
            return view.placeRemoved()
                    ? redirect.warning("web.media.place-removed")
                    : redirect.saying("web.media.uploaded", 1);
        } catch (Invalid refused) {
            return library("", 1, Form.rejected(refused)).status(422);
        }
    }

    /// Takes a picture from a field of another module's form and answers the choice to add there.
    @PostMapping("/media/choices")
    View choice(@RequestParam MultipartFile picture, @RequestParam @Size(max = 100) String name,
            @RequestParam(defaultValue = "false") boolean many) {
        requireSender();
        try {
            var view = media.kept(take(picture), language()).orElseThrow(NotFound::new);
            return Page.of("web/mediaChoice")
                    .title("web.media.title")
                    .with("view", view)
                    .with("name", name)
                    .with("many", many);
        } catch (Invalid refused) {
            return Page.of("web/mediaRefused")
                    .title("web.media.title")
                    .with("form", Form.rejected(refused))
                    .status(422);
        }
    }

    private MediaId take(MultipartFile picture) {
        limits.spend(UPLOADS, actors.current().accountId().toString());
        return media.upload(Upload.of(picture));
    }

    @GetMapping("/media/{id}")
    Page show(@PathVariable MediaId id) {
        var view = kept(id);
        var said = view.description();
        var form = Form.of(new MediaForm(view.version(), said.decorative() ? "true" : "", said.credit(), said.licence(),
                said.rightsUntil() == null ? "" : said.rightsUntil().toString(), said.consent(), said.focalX(),
                said.focalY()));
        for (var language : languages()) {
            var text = said.texts().getOrDefault(language, new Text("", ""));
            form = form.with("alternative-" + language, text.alternative())
                    .with("caption-" + language, text.caption());
        }
        return page(view, form);
    }

    @PostMapping("/media/{id}")
    View save(@PathVariable MediaId id, @Valid @ModelAttribute MediaForm form, BindingResult errors,
            @RequestParam Map<String, String> fields) {
        var view = kept(id);
        return Form.submitted(errors, () -> {
            var texts = new LinkedHashMap<>(view.description().texts());
            for (var language : languages()) {
                texts.put(language, new Text(text(fields, "alternative-" + language, 500),
                        text(fields, "caption-" + language, 1000)));
            }
            keep.describe(id, form.version(), new MediaDescription(texts, form.focalX(), form.focalY(),
                    "true".equals(form.decorative()), CleanText.clean(form.credit()), CleanText.clean(form.licence()),
                    day(form.rightsUntil()), form.consent()));
            return Redirect.to("/media/" + id).saying("web.media.saved");
        }, again -> page(view, again));
    }

    private static String text(Map<String, String> fields, String name, int longest) {
        var text = CleanText.clean(fields.get(name));
        if (!CleanText.fits(text, longest)) {
            throw Invalid.field(name, "web.media.too-long", longest);
        }
        return text;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw Invalid.field("rightsUntil", "web.invalid.unreadable");
        }
    }

    @PostMapping("/media/{id}/deletion")
    View delete(@PathVariable MediaId id) {
        keep.delete(id);
        return Redirect.to("/media").saying("web.media.deleted");
    }

    private Page page(MediaView view, Form form) {
        return Page.of("web/mediaEdit")
                .titled(view.name())
                .crumb("web.media.title", "/media")
                .style("/web/media.css")
                .script("/web/media.js")
                .with("view", view)
                .with("form", form)
                .with("languages", languages());
    }

    private MediaView kept(MediaId id) {
        return media.kept(id, language()).orElseThrow(NotFound::new);
    }

    /// The languages in which texts are asked for: Serbian in Cyrillic is read in Latin as well.
    private List<String> languages() {
        var all = networks.current().languages();
        return all.stream().filter(tag -> !(tag.equals("sr-Latn") && all.contains("sr-Cyrl"))).toList();
    }

    private void requireSender() {
        if (!isSender(actors.current())) {
            throw new Forbidden();
        }
    }

    static boolean isSender(Actor actor) {
        return actor.isMember() || actor.may(MediaIntent.KEEP_MEDIA);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
