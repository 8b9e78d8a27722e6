package kolo.web.site;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;

/// Tells search engines which pages lead nowhere for them (RFC 9309).
@Controller
@OnEveryHost
class Robots {
    private final Networks networks;
    private final Addresses addresses;

    Robots(Networks networks, Addresses addresses) {
        this.networks = networks;
        this.addresses = addresses;
    }

    @GetMapping("/robots.txt")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> rules() {
        var network = networks.current();
        var sitemap = network.platform() ? "" : "\nSitemap: " + addresses.url(network, "/sitemap.xml") + "\n";
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body("""
                      User-agent: *
                      Disallow: /sign-in
                      Disallow: /search
                      Disallow: /home
                      """ + sitemap);
    }
}
