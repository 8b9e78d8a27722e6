package kolo.events.door;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.registration.EditionWords;
import kolo.events.registration.OwnRegistration;
import kolo.events.registration.RegistrationId;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.print.PageFormat;
import kolo.print.Print;
import kolo.print.Printout;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Attachment;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Badges and certificates as files, and the public page where the reader of a certificate asks whether it is true.
@Controller
class PaperPages {
    private static final RateLimit QUESTIONS = new RateLimit("events.certificate", 60, Duration.ofHours(1));
    private final Papers papers;
    private final OwnRegistration own;
    private final Print print;
    private final Texts texts;
    private final Networks networks;
    private final RateLimits limits;

    PaperPages(Papers papers, OwnRegistration own, Print print, Texts texts, Networks networks, RateLimits limits) {
        this.papers = papers;
        this.own = own;
        this.print = print;
        this.texts = texts;
        this.networks = networks;
        this.limits = limits;
    }

    @GetMapping("/events/{id}/badges.pdf")
    ResponseEntity<byte[]> badges(@PathVariable EditionId id) {
        var language = language();
        var printed = papers.badges(id, language);
        return file(printed, "badges", Printout.of("events/print/badges", printed.edition().title(language), language)
                .on(PageFormat.BADGE)
                .with("papers", printed.papers()));
    }

    @GetMapping("/events/{id}/certificates.pdf")
    ResponseEntity<byte[]> certificates(@PathVariable EditionId id) {
        return certificates(papers.certificates(id, language()));
    }

    @PostMapping("/events/{id}/certificates")
    View send(@PathVariable EditionId id) {
        return Redirect.to("/events/" + id + "/check-in").saying("events.certificate.sent", papers.send(id));
    }

    /// Writes the certificate where there is none yet, so that reading the file writes nothing.
    @PostMapping("/registrations/{id}/certificate")
    View issue(@PathVariable RegistrationId id) {
        papers.issue(own.owned(id));
        return Redirect.to("/registrations/" + id + "/certificate.pdf");
    }

    @PostMapping("/registrations/link/{secret}/certificate")
    @OpenToVisitors(cached = false)
    View issue(@PathVariable String secret) {
        papers.issue(own.linked(secret));
        return Redirect.to("/registrations/link/" + secret + "/certificate.pdf");
    }

    @GetMapping("/registrations/{id}/certificate.pdf")
    ResponseEntity<byte[]> own(@PathVariable RegistrationId id) {
        return certificates(papers.certificate(own.owned(id), language()));
    }

    @GetMapping("/registrations/link/{secret}/certificate.pdf")
    @OpenToVisitors(cached = false)
    ResponseEntity<byte[]> own(@PathVariable String secret) {
        return certificates(papers.certificate(own.linked(secret), language()));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    private ResponseEntity<byte[]> certificates(Papers.Printed printed) {
        var language = language();
        return file(printed, "certificate",
                Printout.of("events/print/certificates", texts.text(language, "events.certificate.title"), language)
                        .on(PageFormat.A4_LANDSCAPE)
                        .with("papers", printed.papers())
                        .with("networkName", networks.current().name())
                        .with("colour", networks.current().brand().colour()));
    }

    private ResponseEntity<byte[]> file(Papers.Printed printed, String name, Printout printout) {
        return Attachment.of(printed.edition().slug() + "-" + name + ".pdf", MediaType.APPLICATION_PDF,
                print.pdf(printout));
    }

    /// Where one types the code of a certificate.
    @GetMapping("/certificates")
    @OpenToVisitors(cached = false)
    Object ask(@RequestParam(required = false) @Nullable String code) {
        var typed = code == null ? "" : code.replaceAll("[^0-9A-Za-z-]", "");
        return typed.isEmpty()
                ? Page.of("events/door/verify").title("events.certificate.verify.title").onPublicSite()
                : Redirect.to("/certificates/" + typed);
    }

    @GetMapping("/certificates/{code}")
    @OpenToVisitors(cached = false)
    Page verify(@PathVariable String code, @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        limits.spend(QUESTIONS, Visit.of(request).address());
        var language = language();
        var verified = papers.verify(code, language, name == null ? "" : name);
        return Page.of("events/door/verified")
                .title("events.certificate.verify.title")
                .crumb("events.certificate.verify.title", "/certificates")
                .onPublicSite()
                .notIndexed()
                .with("verified", verified)
                .with("asked", name == null ? "" : name)
                .with("code", code)
                .with("title", verified.edition().title(language))
                .with("when", EditionWords.when(verified.edition(), Formats.in(language)))
                .with("place", verified.edition().place().orElse(""));
    }

    /// The letter as it is previewed.
    @Configuration(proxyBeanMethods = false)
    static class CertificateLetterSamples {
        @Bean
        LetterSample attendanceCertificateLetter() {
            return new LetterSample("events.certificate", scene -> Letter
                    .of(scene.recipient(), "events/letter/certificate", "events.letter.certificate.subject",
                            "Days of Clusters")
                    .with("title", "Days of Clusters")
                    .with("when", Formats.in(scene.recipient().language()).date(scene.now(), scene.network().zone()))
                    .with("link", scene.link("/registrations/link/abc")));
        }
    }
}
