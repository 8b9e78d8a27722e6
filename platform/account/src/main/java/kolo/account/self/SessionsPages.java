package kolo.account.self;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.identity.Sessions;
import kolo.web.OnEveryHost;
import kolo.web.Page;
import kolo.web.Redirect;

/// Where a person is signed in, and signing out there.
@Controller
@OnEveryHost
class SessionsPages {
    private final Sessions sessions;
    private final Actors actors;

    SessionsPages(Sessions sessions, Actors actors) {
        this.sessions = sessions;
        this.actors = actors;
    }

    @GetMapping("/account/sessions")
    Page show(HttpServletRequest request) {
        var views = sessions.of(request, actors.current().accountId()).stream().map(SessionView::of).toList();
        return Page.of("account/self/sessions")
                .title("account.sessions.title")
                .crumb("account.title", "/account")
                .with("sessions", views);
    }

    /// Ends one session, or without a handle all but this one.
    @PostMapping("/account/sessions/ended")
    Redirect end(@RequestParam(defaultValue = "") String handle, HttpServletRequest request) {
        var account = actors.current().accountId();
        if (handle.isEmpty()) {
            sessions.endOthers(request, account);
            return Redirect.to("/account/sessions").saying("account.sessions.others-ended");
        }
        sessions.end(account, handle);
        return Redirect.to("/account/sessions").saying("account.sessions.ended");
    }
}
