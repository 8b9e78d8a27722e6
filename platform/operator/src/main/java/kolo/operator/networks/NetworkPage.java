package kolo.operator.networks;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.kernel.Invalid;
import kolo.operator.networks.NetworkView.DomainView;
import kolo.operator.networks.NetworkView.FigureView;
import kolo.tenancy.Addresses;
import kolo.tenancy.NetworkStatus;
import kolo.texts.CleanText;
import kolo.texts.Formats;
import kolo.web.Form;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Redirect;

/// One network: what it is, and what an operator may do to it.
@Controller
@OnPlatform
class NetworkPage {

    private final GovernNetworks govern;
    private final CloseNetwork grace;
    private final Addresses addresses;

    NetworkPage(GovernNetworks govern, CloseNetwork grace, Addresses addresses) {
        this.govern = govern;
        this.grace = grace;
        this.addresses = addresses;
    }

    /// @param version of the registry's row when the form was shown
    record RenameForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 60) String shortName,
            @NotBlank String version) {}

    record DomainForm(@NotBlank @Size(max = 253) String host) {}

    record ClosureForm(@NotBlank @Size(max = 40) String slug) {}

    @GetMapping("/operator/networks/{id}")
    Page show(@PathVariable NetworkId id) {
        var portrait = govern.portrait(id);
        var network = portrait.network();
        var domains = portrait.domains()
                .stream()
                .map(domain -> new DomainView(domain.host(), domain.record(), domain.token(),
                        domain.provenAt().isPresent()))
                .toList();
        var figures = portrait.figures()
                .entrySet()
                .stream()
                .map(figure -> new FigureView("operator.figure." + figure.getKey(), figure.getValue().value(),
                        figure.getValue().at(), moment(figure.getKey(), figure.getValue().value())))
                .toList();
        return Page.of("operator/network")
                .titled(network.name())
                .crumb("operator.networks.title", "/operator/networks")
                .notIndexed()
                .with("view",
                        new NetworkView(network, addresses.url(network, "/"),
                                network.languages().stream().map(Formats::endonym).toList(), portrait.names(), domains,
                                figures, portrait.closing().orElse(null), portrait.sections()));
    }

    private static @org.jspecify.annotations.Nullable Instant moment(String figure, long value) {
        return figure.contains(".last-") && value > 0 ? Instant.ofEpochSecond(value) : null;
    }

    @PostMapping("/operator/networks/{id}/suspension")
    View suspend(@PathVariable NetworkId id) {
        var network = govern.changeStatus(id, NetworkStatus.ACTIVE, NetworkStatus.SUSPENDED,
                "operator.audit.suspended");
        return Redirect.to(id.path()).saying("operator.network.suspended", network.name());
    }

    @PostMapping("/operator/networks/{id}/resumption")
    View resume(@PathVariable NetworkId id) {
        var network = govern.changeStatus(id, NetworkStatus.SUSPENDED, NetworkStatus.ACTIVE, "operator.audit.resumed");
        return Redirect.to(id.path()).saying("operator.network.resumed", network.name());
    }

    @GetMapping("/operator/networks/{id}/closure")
    Page closure(@PathVariable NetworkId id) {
        return closure(id, Form.empty());
    }

    @PostMapping("/operator/networks/{id}/closure")
    View close(@PathVariable NetworkId id, @Valid @ModelAttribute ClosureForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            if (!govern.portrait(id).network().slug().equals(form.slug().strip())) {
                throw Invalid.field("slug", "operator.problem.slug-differs");
            }
            var network = govern.close(id);
            return Redirect.to("/operator/networks").saying("operator.network.closed", network.name());
        }, again -> closure(id, again));
    }

    @PostMapping("/operator/networks/{id}/reopening")
    View reopen(@PathVariable NetworkId id) {
        var network = govern.reopen(id);
        return Redirect.to(id.path()).saying("operator.network.reopened", network.name());
    }

    private Page closure(NetworkId id, Form form) {
        return page(id, "operator/closure", "operator.closure.title", form).with("days", grace.days());
    }

    @GetMapping("/operator/networks/{id}/name")
    Page name(@PathVariable NetworkId id) {
        var network = govern.portrait(id).network();
        return name(id, Form.of(
                new RenameForm(network.name(), network.shortName(), Integer.toString(network.version()))));
    }

    @PostMapping("/operator/networks/{id}/name")
    View rename(@PathVariable NetworkId id, @Valid @ModelAttribute RenameForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            govern.rename(id, clean("name", form.name()), clean("shortName", form.shortName()),
                    version(form.version()));
            return Redirect.to(id.path()).saying("operator.network.renamed");
        }, again -> name(id, again));
    }

    private static String clean(String field, String text) {
        var clean = CleanText.clean(text);
        if (clean.isBlank()) {
            throw Invalid.field(field, "web.invalid.not-blank");
        }
        return clean;
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException invented) {
            return -1;
        }
    }

    private Page name(NetworkId id, Form form) {
        return page(id, "operator/name", "operator.rename.title", form);
    }

    @GetMapping("/operator/networks/{id}/domains/new")
    Page domain(@PathVariable NetworkId id) {
        return domain(id, Form.empty());
    }

    @PostMapping("/operator/networks/{id}/domains")
    View request(@PathVariable NetworkId id, @Valid @ModelAttribute DomainForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var domain = govern.requestDomain(id, form.host());
            return Redirect.to(id.path()).saying("operator.domain.requested", domain.host());
        }, again -> domain(id, again));
    }

    private Page domain(NetworkId id, Form form) {
        return page(id, "operator/domain", "operator.domain.title", form);
    }

    @PostMapping("/operator/networks/{id}/domains/{host}/proof")
    View prove(@PathVariable NetworkId id, @PathVariable String host) {
        return govern.proveDomain(id, host)
                ? Redirect.to(id.path()).saying("operator.domain.proven", host)
                : Redirect.to(id.path()).warning("operator.domain.not-proven", host);
    }

    @PostMapping("/operator/networks/{id}/domains/{host}/release")
    View release(@PathVariable NetworkId id, @PathVariable String host) {
        govern.releaseDomain(id, host);
        return Redirect.to(id.path()).saying("operator.domain.released", host);
    }

    private Page page(NetworkId id, String template, String title, Form form) {
        var network = govern.portrait(id).network();
        return Page.of(template)
                .title(title, network.name())
                .crumb("operator.networks.title", "/operator/networks")
                .crumbNamed(network.name(), id.path())
                .notIndexed()
                .with("form", form)
                .with("network", network)
                .with("path", id.path());
    }
}
