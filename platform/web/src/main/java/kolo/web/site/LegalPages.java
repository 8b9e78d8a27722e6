package kolo.web.site;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.tenancy.NetworkTexts.Kind;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.PageLanguage;

/// Who is responsible for a network's pages, what they keep of a reader, and how well they can be used by everyone.
@Controller
class LegalPages {
    private final Networks networks;
    private final PublicTexts texts;

    LegalPages(Networks networks, PublicTexts texts) {
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/privacy")
    @OpenToVisitors
    Page privacy(HttpServletRequest request) {
        return page("web/privacy", "web.privacy.title").with("own", own(Kind.PRIVACY, request));
    }

    @GetMapping("/imprint")
    @OpenToVisitors
    Page imprint(HttpServletRequest request) {
        return page("web/imprint", "web.imprint.title").with("own", own(Kind.IMPRINT, request));
    }

    @GetMapping("/accessibility")
    @OpenToVisitors
    Page accessibility() {
        return page("web/accessibility", "web.accessibility.title");
    }

    private static Page page(String template, String title) {
        return Page.of(template).title(title).onPublicSite();
    }

    private Optional<PublicTextView> own(Kind kind, HttpServletRequest request) {
        return texts.find(kind, PageLanguage.of(request, networks.current()).language().tag());
    }
}
