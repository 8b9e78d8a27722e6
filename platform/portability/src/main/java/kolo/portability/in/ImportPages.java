package kolo.portability.in;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Invalid;
import kolo.kernel.Slug;
import kolo.web.Form;
import kolo.web.NavigationEntry;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Redirect;

/// The operator brings a network in: the archive is sent, looked at, and then brought in.
@Controller
@OnPlatform
class ImportPages {
    /// Where a refused upload says why, to the page that is shown again.
    static final String REFUSAL = "kolo.portability.refusal";

    private final Arrivals arrivals;
    private final UploadLimit limit;
    private final Actors actors;

    ImportPages(Arrivals arrivals, UploadLimit limit, Actors actors) {
        this.arrivals = arrivals;
        this.limit = limit;
        this.actors = actors;
    }

    record BringForm(@NotBlank @Size(max = 40) String slug) {}

    @GetMapping("/operator/imports/new")
    Page send(@RequestAttribute(name = REFUSAL, required = false) @Nullable Invalid refusal) {
        actors.current().require(IdentityIntent.OPERATE);
        var page = Page.of("portability/send")
                .title("portability.in.title")
                .crumb("operator.networks.title", "/operator")
                .notIndexed()
                .with("largest", limit.text());
        return refusal == null ? page : page.status(422).with("refusal", refusal.fields().getFirst());
    }

    @GetMapping("/operator/imports/{id}")
    Page look(@PathVariable ArrivalId id) {
        return look(id, Form.empty());
    }

    @PostMapping("/operator/imports/{id}")
    View bring(@PathVariable ArrivalId id, @Valid @ModelAttribute BringForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var network = arrivals.bring(id, slug(form.slug()));
            return Redirect.to("/operator/networks/" + network.id()).saying("portability.in.done", network.name());
        }, again -> look(id, again));
    }

    private static Slug slug(String text) {
        try {
            return new Slug(text.strip());
        } catch (Invalid refused) {
            throw Invalid.field("slug", refused.key());
        }
    }

    @PostMapping("/operator/imports/{id}/forgetting")
    View forget(@PathVariable ArrivalId id) {
        arrivals.forget(id);
        return Redirect.to("/operator/imports/new").saying("portability.in.forgotten");
    }

    private Page look(ArrivalId id, Form form) {
        var manifest = arrivals.manifest(id);
        return Page.of("portability/look")
                .title("portability.in.found.title", manifest.network().name())
                .crumb("operator.networks.title", "/operator")
                .crumb("portability.in.title", "/operator/imports/new")
                .notIndexed()
                .with("form", form.has("slug", "") || form.value("slug").isEmpty()
                        ? form.with("slug", manifest.network().slug())
                        : form)
                .with("manifest", manifest)
                .with("exportedAt", Instant.parse(manifest.exportedAt()))
                .with("path", id.path());
    }

    /// The page's place in the console.
    @Configuration(proxyBeanMethods = false)
    static class ImportEntry {
        @Bean
        NavigationEntry importEntry() {
            return NavigationEntry.of("portability.in.entry", "/operator/imports/new", 15,
                    (actor, network) -> network.platform() && actor.may(IdentityIntent.OPERATE));
        }
    }
}
