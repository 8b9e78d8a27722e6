package kolo.account.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.kernel.Invalid;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;
import kolo.texts.Formats;
import kolo.texts.Language;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Languages, time zone, office and modules of a network.
@Controller
class GeneralSettingsPages {
    private final ChangeNetwork change;
    private final SettingsFrame frame;
    private final Networks networks;
    private final Settings settings;
    private final TransactionTemplate transaction;

    GeneralSettingsPages(ChangeNetwork change, SettingsFrame frame, Networks networks, Settings settings,
            TransactionTemplate transaction) {
        this.change = change;
        this.frame = frame;
        this.networks = networks;
        this.settings = settings;
        this.transaction = transaction;
    }

    record GeneralForm(@NotBlank @Size(max = 35) String first, @Nullable List<String> languages,
            @NotBlank @Size(max = 64) String zone, @Nullable List<String> modules, @Size(max = 254) String office,
            int version) {}

    @GetMapping("/settings")
    Page show() {
        var network = networks.current();
        var page = frame.page("account/settings/general", "account.settings.title");
        var office = transaction.execute(status -> settings.find(Settings.OFFICE_EMAIL).orElse(""));
        return with(page, network, Form.of(new GeneralForm(network.defaultLanguage(), network.languages(),
                network.zone().getId(), List.copyOf(new TreeSet<>(network.modules())), office, network.version())));
    }

    @PostMapping("/settings")
    View save(@Valid @ModelAttribute GeneralForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            change.general(languages(form), zone(form.zone()), modules(form), form.office(), form.version());
            return Redirect.to("/settings").saying("account.settings.saved");
        }, again -> with(frame.page("account/settings/general", "account.settings.title"), networks.current(), again));
    }

    private static Page with(Page page, Network network, Form form) {
        var languages = Arrays.stream(Language.values())
                .map(language -> new Choice(language.tag(), Formats.endonym(language.tag())))
                .toList();
        var zones = ZoneId.getAvailableZoneIds()
                .stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
        return page.with("form", form)
                .with("languages", languages)
                .with("zones", zones)
                .with("modules", Network.MODULES)
                .with("networkName", network.name());
    }

    private static List<String> languages(GeneralForm form) {
        var offered = Arrays.stream(Language.values()).map(Language::tag).toList();
        var wished = new HashSet<>(Objects.requireNonNullElse(form.languages(), List.of()));
        if (!offered.contains(form.first())) {
            throw Invalid.field("first", "identity.language.unknown");
        }
        var languages = new ArrayList<>(List.of(form.first()));
        offered.stream().filter(tag -> wished.contains(tag) && !tag.equals(form.first())).forEach(languages::add);
        return languages;
    }

    private Set<String> modules(GeneralForm form) {
        var modules = new HashSet<>(networks.current().modules());
        Network.MODULES.forEach(modules::remove);
        Objects.requireNonNullElse(form.modules(), List.<String>of())
                .stream()
                .filter(Network.MODULES::contains)
                .forEach(modules::add);
        return modules;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Invalid.field("zone", "account.zone.unknown");
        }
    }
}
