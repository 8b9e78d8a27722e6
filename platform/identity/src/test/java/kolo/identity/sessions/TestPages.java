package kolo.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import kolo.identity.Actors;
import kolo.identity.Sessions;
import kolo.identity.SignIn;
import kolo.identity.Visit;
import kolo.kernel.Invalid;
import kolo.kernel.TooManyRequests;
import kolo.tenancy.Networks;

/// The least that a site needs to be signed in to.
@RestController
class TestPages {
    private final Actors actors;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Networks networks;

    TestPages(Actors actors, Sessions sessions, SignIn signIn, Networks networks) {
        this.actors = actors;
        this.sessions = sessions;
        this.signIn = signIn;
        this.networks = networks;
    }

    @GetMapping("/public")
    String open() {
        return "anybody";
    }

    @GetMapping("/me")
    String me() {
        var actor = actors.current();
        return (actor.signedIn() ? actor.name() : "visitor") + " of " + networks.current().slug();
    }

    @GetMapping("/form")
    String form(CsrfToken token) {
        return token.getToken();
    }

    @GetMapping("/address")
    String address(HttpServletRequest request) {
        return request.getServerName() + " " + Visit.of(request).address();
    }

    @PostMapping("/in")
    String in(@RequestParam String email, @RequestParam String password, HttpServletRequest request,
            HttpServletResponse response) {
        sessions.begin(request, response, signIn.byPassword(email, password, Visit.of(request)));
        return me();
    }

    @PostMapping("/out")
    String out(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return me();
    }

    @PostMapping("/out-elsewhere")
    int outElsewhere(HttpServletRequest request) {
        return sessions.endOthers(request, actors.current().accountId());
    }

    @GetMapping("/sessions")
    int sessions(HttpServletRequest request) {
        return sessions.of(request, actors.current().accountId()).size();
    }

    @ExceptionHandler(TooManyRequests.class)
    void later(HttpServletResponse response) {
        response.setStatus(429);
    }

    @ExceptionHandler(Invalid.class)
    void refused(HttpServletResponse response) {
        response.setStatus(422);
    }
}
