package kolo.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.tenancy.Networks;

/// The page at the root of a host: a network's own, or the platform's landing page.
@Controller
@OnEveryHost
class FrontPage {
    private final Networks networks;

    FrontPage(Networks networks) {
        this.networks = networks;
    }

    @GetMapping("/")
    @OpenToVisitors
    Page show() {
        var network = networks.current();
        return Page.of("web/front").titled(network.name()).onPublicSite();
    }
}
