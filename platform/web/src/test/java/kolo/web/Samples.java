package kolo.web;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.kernel.TooManyRequests;
import kolo.tenancy.Networks;

/// Handlers as other modules write them, one for each thing that may happen.
@Controller
class Samples {
    static final AtomicInteger OPENED = new AtomicInteger();
    static final AtomicBoolean FAILS = new AtomicBoolean();
    private final PageTools tools;
    private final Networks networks;
    private final Actors actors;

    Samples(PageTools tools, Networks networks, Actors actors) {
        this.tools = tools;
        this.networks = networks;
        this.actors = actors;
    }

    record ThingId(UUID value) {}

    record ThingForm(@NotBlank @Size(max = 10) String name, LocalDate day) {}

    @GetMapping("/sample/closed")
    Page closed() {
        return Page.of("web/home").title("web.home.title").with("tiles", List.of());
    }

    @PostMapping("/sample/closed")
    Redirect closedPost() {
        return Redirect.to("/home");
    }

    @GetMapping("/sample/open")
    @OpenToVisitors
    Page open() {
        OPENED.incrementAndGet();
        return Page.of("web/accessibility").title("web.accessibility.title");
    }

    @GetMapping("/sample/sometimes")
    @OpenToVisitors
    Page sometimes() {
        if (FAILS.get()) {
            throw new NotFound();
        }
        return open();
    }

    @GetMapping("/sample/token")
    @OpenToVisitors
    Page token(HttpServletRequest request) {
        var network = networks.current();
        new PageContext(request, network, actors.current(), PageLanguage.of(request, network)).csrf();
        return open();
    }

    @GetMapping("/sample/cookie")
    @OpenToVisitors
    Page cookie(HttpServletResponse response) {
        response.addHeader("Set-Cookie", "sample=1");
        return open();
    }

    @GetMapping("/sample/platform")
    @OnPlatform
    @OpenToVisitors
    Page platform() {
        return open();
    }

    @GetMapping("/sample/things/{id}")
    @OpenToVisitors
    Page thing(@PathVariable ThingId id, @RequestParam(defaultValue = "1") int page) {
        return open();
    }

    @GetMapping("/sample/problem/{kind}")
    @OpenToVisitors
    Page problem(@PathVariable String kind) {
        throw switch (kind) {
            case "not-found" -> new NotFound();
            case "forbidden" -> new Forbidden();
            case "conflict" -> new Conflict();
            case "invalid" -> new Invalid("kernel.invalid");
            case "too-many" -> new TooManyRequests(Duration.ofMinutes(3));
            case "database-away" ->
                new CannotCreateTransactionException("secret host", new SQLException("gone", "08006"));
            case "overtaken" -> new OptimisticLockingFailureException("update secret_table set x = 1");
            default -> new IllegalStateException("select secret from secret_table");
        };
    }

    @GetMapping("/sample/broken-template")
    @OpenToVisitors
    Page broken() {
        return Page.of("web/there-is-no-such-template").title("web.home.title");
    }

    /// No template is compiled for tests, so the pages' own engine is given a title that asks for the nonce.
    /// Asks for the nonce as a template would.
    @GetMapping("/sample/nonce")
    Page nonce(HttpServletRequest request) {
        var network = networks.current();
        var context = new PageContext(request, network, actors.current(), PageLanguage.of(request, network));
        return Page.of("web/accessibility").titled(new Ui(context, tools).nonce());
    }

    @GetMapping("/sample/form")
    @OpenToVisitors(cached = false)
    Page form() {
        return form(Form.empty());
    }

    @PostMapping("/sample/form")
    @OpenToVisitors(cached = false)
    View submit(@Valid @ModelAttribute ThingForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            if (form.name().equals("taken")) {
                throw Invalid.field("name", "kernel.slug-reserved");
            }
            return Redirect.to("/contact").saying("web.contact.sent");
        }, Samples::form);
    }

    private static Page form(Form form) {
        return Page.of("web/contact").title("web.contact.title").with("form", form.with("email", form.value("name")));
    }

    @PostMapping("/sample/overtaken")
    @OpenToVisitors(cached = false)
    Page overtaken() {
        return ConflictPage.of(List.of(new ConflictPage.Change("Town", "Niš", "Belgrade"),
                new ConflictPage.Change("Street", "Same", "Same")), "/sample/form");
    }

    @PostMapping("/sample/waited")
    @OpenToVisitors(cached = false)
    Redirect waited() {
        return Redirect.to("/contact").warning("kernel.too-many-requests", 1);
    }

    @PostMapping("/sample/upload")
    @OpenToVisitors(cached = false)
    Redirect upload(@RequestParam MultipartFile file) {
        return Redirect.to("/");
    }
}
