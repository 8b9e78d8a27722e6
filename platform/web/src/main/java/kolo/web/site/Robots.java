package kolo.web.site;

import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;

/// Tells search engines which pages lead nowhere for them (RFC 9309).
@Controller
@OnEveryHost
class Robots {
    @GetMapping("/robots.txt")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> rules() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body("""
                      User-agent: *
                      Disallow: /sign-in
                      Disallow: /search
                      Disallow: /home
                      """);
    }
}
