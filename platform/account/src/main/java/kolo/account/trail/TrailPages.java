package kolo.account.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.audit.AuditTrail;
import kolo.audit.AuditTrail.Query;
import kolo.identity.AccountId;
import kolo.tenancy.Networks;
import kolo.web.OnEveryHost;
import kolo.web.Page;
import kolo.web.Paging;

/// Who did what in the network, for those who may read it.
@Controller
@OnEveryHost
class TrailPages {
    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final Networks networks;

    TrailPages(AuditTrail trail, Networks networks) {
        this.trail = trail;
        this.networks = networks;
    }

    @GetMapping("/audit")
    Page list(@RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "1") int page) {
        var zone = networks.current().zone();
        var query = new Query(Optional.of(action).filter(name -> !name.isBlank()), account(actor), Optional.empty(),
                Optional.empty(), day(from).map(day -> start(day, zone)),
                day(until).map(day -> start(day.plusDays(1), zone)), page, PAGE_SIZE);
        var found = trail.find(query);
        return Page.of("account/trail")
                .title("account.audit.title")
                .with("entries", found.entries())
                .with("actions", trail.actions())
                .with("action", action)
                .with("from", from)
                .with("until", until)
                .with("filtered", !action.isBlank() || !from.isBlank() || !until.isBlank() || !actor.isBlank())
                .with("paging", new Paging(found.page(), found.size(), found.total()));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<AccountId> account(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
