package kolo.operator.log;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.audit.AuditTrail;
import kolo.audit.AuditTrail.Query;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Paging;

/// The platform's own log: who among the operators did what, when, and what it was before and after.
@Controller
@OnPlatform
class LogPage {

    private static final int SIZE = 50;

    private final AuditTrail trail;
    private final Actors actors;

    LogPage(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @GetMapping("/operator/log")
    Page show(@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "1") int page) {
        actors.current().require(IdentityIntent.OPERATE);
        var known = trail.actions();
        var wanted = Optional.of(action).filter(known::contains);
        var query = Query.all(page, SIZE);
        var found = trail.find(wanted.map(query::withAction).orElse(query));
        return Page.of("operator/log")
                .title("operator.log.title")
                .notIndexed()
                .with("entries", found.entries())
                .with("paging", new Paging(page, SIZE, found.total()))
                .with("actions", known)
                .with("action", wanted.orElse(""));
    }
}
