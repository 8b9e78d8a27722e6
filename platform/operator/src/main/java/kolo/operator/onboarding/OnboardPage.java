package kolo.operator.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Invalid;
import kolo.operator.NetworkOrder;
import kolo.operator.Onboarding;
import kolo.tenancy.Addresses;
import kolo.tenancy.NetworkSetup.Spreadsheet;
import kolo.web.Form;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Redirect;

/// The form that makes a network. With a spreadsheet it first says what would become of every row, then does it.
@Controller
@OnPlatform
class OnboardPage {

    private static final int LARGEST_SHEET = 20_000_000;

    private final Onboarding onboarding;
    private final SlugWishes wishes;
    private final Drafts drafts;
    private final Addresses addresses;
    private final Actors actors;

    OnboardPage(Onboarding onboarding, SlugWishes wishes, Drafts drafts, Addresses addresses, Actors actors) {
        this.onboarding = onboarding;
        this.wishes = wishes;
        this.drafts = drafts;
        this.addresses = addresses;
        this.actors = actors;
    }

    @GetMapping("/operator/networks/new")
    Page show() {
        operator();
        return page(Form.empty()
                .with("blueprint", "ORGANISATIONS")
                .with("zone", "Europe/Belgrade")
                .with("language",
                        "en"));
    }

    @GetMapping("/operator/slug")
    Page suggest(@RequestParam(defaultValue = "") String shortName, @RequestParam(defaultValue = "") String name) {
        operator();
        var suggested = wishes.suggest(cut(shortName), cut(name));
        return Page.of("operator/slug")
                .title("operator.onboard.title")
                .with("slug", suggested.map(slug -> slug.value()).orElse(null))
                .with("host", suggested.map(slug -> addresses.hostOf(slug.value())).orElse(null));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    @PostMapping("/operator/networks")
    View onboard(@Valid @ModelAttribute OnboardForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile members) {
        var operator = operator();
        return Form.submitted(errors, () -> accept(form, members, operator), this::page);
    }

    private View accept(OnboardForm form, @Nullable MultipartFile members, AccountId operator) {
        var order = form.order(() -> wishes.suggest(form.shortName(), form.name()));
        var uploaded = uploaded(members);
        if (uploaded.isPresent()) {
            return tried(form, order, uploaded.get(), operator);
        }
        var draft = draft(form.draft());
        var sheet = draft.flatMap(id -> drafts.find(id, operator));
        if (draft.isPresent() && sheet.isEmpty()) {
            throw Invalid.field("members", "operator.problem.draft-gone");
        }
        var network = onboarding.onboard(sheet.map(order::with).orElse(order));
        draft.ifPresent(drafts::forget);
        return Redirect.to("/operator/networks/" + network.id())
                .saying("operator.onboard.done", network.name(),
                        network.host());
    }

    private Page tried(OnboardForm form, NetworkOrder order, Spreadsheet sheet, AccountId operator) {
        var foreseen = ForeseenView.of(sheet.fileName(), onboarding.foresee(order.with(sheet)));
        var filled = Form.of(form).with("slug", order.slug().value());
        if (!foreseen.good()) {
            return page(filled.with("draft", "")).with("foreseen", foreseen).status(422);
        }
        return page(filled.with("draft", drafts.keep(sheet, operator).value().toString())).with("foreseen", foreseen);
    }

    private static Optional<Spreadsheet> uploaded(@Nullable MultipartFile members) {
        if (members == null || members.isEmpty()) {
            return Optional.empty();
        }
        if (members.getSize() > LARGEST_SHEET) {
            throw Invalid.field("members", "operator.problem.sheet-too-large", LARGEST_SHEET / 1_000_000);
        }
        try {
            var name = members.getOriginalFilename();
            return Optional.of(new Spreadsheet(name == null ? "" : name, members.getBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<DraftId> draft(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(new DraftId(UUID.fromString(text)));
        } catch (IllegalArgumentException invented) {
            throw Invalid.field("members", "operator.problem.draft-gone");
        }
    }

    private AccountId operator() {
        var actor = actors.current();
        actor.require(IdentityIntent.OPERATE);
        return actor.accountId();
    }

    private Page page(Form form) {
        return Page.of("operator/onboard")
                .title("operator.onboard.title")
                .crumb("operator.networks.title", "/operator/networks")
                .notIndexed()
                .with("form", form)
                .with("domain", addresses.hostOf(""));
    }
}
