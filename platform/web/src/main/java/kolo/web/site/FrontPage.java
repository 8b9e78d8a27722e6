package kolo.web.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.identity.Actors;
import kolo.tenancy.Networks;
import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.PageLanguage;

/// The page at the root of a host: a network's own, or the platform's landing page.
@Controller
@OnEveryHost
class FrontPage {
    private final Networks networks;
    private final Actors actors;
    private final FrontSlots slots;

    FrontPage(Networks networks, Actors actors, FrontSlots slots) {
        this.networks = networks;
        this.actors = actors;
        this.slots = slots;
    }

    @GetMapping("/")
    @OpenToVisitors
    Page show(HttpServletRequest request) {
        var network = networks.current();
        if (network.platform()) {
            return Page.of("web/landing").title("web.landing.title").onPublicSite();
        }
        var language = PageLanguage.of(request, network).language().tag();
        var front = slots.gather(actors.current(), network, language);
        var page = Page.of("web/front").titledByNetwork().onPublicSite().with("front", front);
        front.styles().forEach(page::style);
        return page;
    }
}
