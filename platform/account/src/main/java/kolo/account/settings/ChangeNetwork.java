package kolo.account.settings;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import kolo.audit.AuditLog;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.ImageSpec;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.Visibility;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.tenancy.Brand;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NetworkSettings;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// What the office changes about its network: each with an entry in the audit log, and at once in public.
@Component
@Transactional
class ChangeNetwork {
    private static final String NETWORK = "network";

    private final Networks networks;
    private final NetworkRegistry registry;
    private final NetworkTexts texts;
    private final Settings settings;
    private final FileStore files;
    private final ContentVersion content;
    private final AuditLog audit;
    private final Actors actors;

    ChangeNetwork(Networks networks, NetworkRegistry registry, NetworkTexts texts, Settings settings, FileStore files,
            ContentVersion content, AuditLog audit, Actors actors) {
        this.networks = networks;
        this.registry = registry;
        this.texts = texts;
        this.settings = settings;
        this.files = files;
        this.content = content;
        this.audit = audit;
        this.actors = actors;
    }

    /// @param languages the default one first
    /// @param office    the office's address, or empty text for none
    void general(List<String> languages, ZoneId zone, Set<String> modules, String office, int version) {
        var network = mine();
        if (languages.isEmpty()) {
            throw Invalid.field("languages", "account.settings.language-needed");
        }
        var address = office.isBlank() ? "" : address(office);
        change(network, before -> new NetworkSettings(languages, zone, before.country(), before.memberKinds(), modules,
                before.brand()), version);
        var officeBefore = settings.find(Settings.OFFICE_EMAIL).orElse("");
        settings.write(Settings.OFFICE_EMAIL, address);
        record("account.audit.settings",
                Map.of("languages", network.languages(), "zone", network.zone().getId(), "modules",
                        new TreeSet<>(network.modules()), "office", officeBefore),
                Map.of("languages", languages, "zone", zone.getId(), "modules", new TreeSet<>(modules), "office",
                        address));
    }

    /// @param logo       a new logo, or null to leave it
    /// @param removeLogo whether the logo goes
    void brand(Brand wished, @Nullable MultipartFile logo, boolean removeLogo, int version) {
        var network = mine();
        var brand = new Brand(wished.colour(), wished.accent(), wished.weave(), wished.typeface(),
                network.brand().logo());
        if (logo != null && !logo.isEmpty()) {
            var before = network.brand().logo().map(FileId::new).orElse(null);
            var stored = files.replace(before, Upload.of(logo), ImageSpec.LOGO, Visibility.PUBLIC);
            brand = new Brand(brand.colour(), brand.accent(), brand.weave(), brand.typeface(),
                    Optional.of(stored.id().value()));
        } else if (removeLogo) {
            network.brand().logo().map(FileId::new).ifPresent(files::delete);
            brand = new Brand(brand.colour(), brand.accent(), brand.weave(), brand.typeface(),
                    Optional.empty());
        }
        var chosen = brand;
        change(network, before -> new NetworkSettings(before.languages(), before.zone(), before.country(),
                before.memberKinds(), before.modules(), chosen), version);
        record("account.audit.brand", fields(network.brand()), fields(chosen));
    }

    /// Writes the texts of one language; a blank one is removed.
    void texts(String language, Map<NetworkTexts.Kind, String> values) {
        var network = mine();
        if (!network.languages().contains(language)) {
            throw Invalid.field("language", "identity.language.unknown");
        }
        var before = new HashMap<String, @Nullable Object>();
        var after = new HashMap<String, @Nullable Object>();
        values.forEach((kind, value) -> {
            before.put(kind.name(), texts.all(kind).get(language));
            after.put(kind.name(), value.isBlank() ? null : value.strip());
            texts.write(kind, language, value);
        });
        record("account.audit.texts", before, after);
    }

    private Network mine() {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        return networks.current();
    }

    private void change(Network network, UnaryOperator<NetworkSettings> change, int version) {
        var before = new NetworkSettings(network.languages(), network.zone(), network.country(), network.memberKinds(),
                network.modules(), network.brand());
        registry.change(network.id(), change.apply(before), version);
        content.changed();
    }

    private void record(String action, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        audit.record(action, NETWORK, networks.current().id().value(), before, after);
    }

    private static Map<String, Object> fields(Brand brand) {
        return Map.of("colour", brand.colour(), "accent", brand.accent(), "weave", brand.weave(), "typeface",
                brand.typeface(), "logo", brand.logo().isPresent());
    }

    private static String address(String office) {
        try {
            return new EmailAddress(office).value();
        } catch (Invalid noAddress) {
            throw Invalid.field("office", noAddress.key());
        }
    }
}
