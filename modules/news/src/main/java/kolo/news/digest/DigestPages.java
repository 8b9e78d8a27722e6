package kolo.news.digest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Ends the digest from a letter, and lets a signed-in person choose.
@Controller
class DigestPages {
    private final DigestBook book;
    private final Actors actors;

    DigestPages(DigestBook book, Actors actors) {
        this.book = book;
        this.actors = actors;
    }

    /// Asks: programs that look at every link of a letter must not end anything.
    @GetMapping("/news/digest/{token}")
    @OpenToVisitors(cached = false)
    Page ask(@PathVariable String token) {
        return Page.of("news/digest/end").title("news.digest.title").notIndexed().onPublicSite().with("token", token);
    }

    /// One click in the mail program (RFC 8058), which has neither cookie nor token against forgery: the secret in the
    /// address says whose digest ends, and nothing else can be done with it.
    @PostMapping(path = "/news/digest/{token}", params = "List-Unsubscribe=One-Click")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> oneClick(@PathVariable String token) {
        book.end(token);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).cacheControl(CacheControl.noStore()).body("OK\n");
    }

    @PostMapping("/news/digest/{token}")
    @OpenToVisitors(cached = false)
    Page end(@PathVariable String token) {
        book.end(token);
        return Page.of("news/digest/ended").title("news.digest.title").notIndexed().onPublicSite();
    }

    @GetMapping("/account/digest")
    Page choices() {
        return Page.of("news/digest/choice")
                .title("news.digest.title")
                .crumb("account.title", "/account")
                .with("wanted", book.wanted(actors.current().accountId()));
    }

    @PostMapping("/account/digest")
    Redirect choose(@RequestParam(defaultValue = "false") boolean wanted) {
        book.choose(actors.current().accountId(), wanted);
        return Redirect.to("/account/digest").saying(wanted ? "news.digest.on" : "news.digest.off");
    }
}
