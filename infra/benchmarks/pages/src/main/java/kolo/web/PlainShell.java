package kolo.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.tenancy.Addresses;
import kolo.tenancy.Brand;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.TenantId;
import kolo.texts.Texts;

/// The application's own templates with a shell whose every value is fixed. It stands in this package since a page's
/// `Ui` can be made nowhere else.
public final class PlainShell {
    private final Network network;
    private final PageTools tools;
    private final Shell visitor;
    private final Shell member;
    private final Actor person;

    /// @param tenant the network's identifier
    public PlainShell(UUID tenant) {
        this.network = new Network(new TenantId(tenant), Network.Kind.NETWORK, "clusnet",
                "Balkan & Black Sea Cluster Network", "BBS ClusNet", NetworkStatus.ACTIVE,
                List.of("en", "sr-Latn", "sr-Cyrl"), ZoneId.of("Europe/Belgrade"), new CountryCode("RS"),
                MemberKinds.ORGANISATIONS, Set.copyOf(Network.MODULES), Brand.KOLO, "clusnet.localhost", 1,
                new NetworkLimits(0, 0, 0, 0), 1);
        this.tools = new PageTools(TemplateEngine.createPrecompiled(ContentType.Html), Texts.load(), new Assets(),
                new FixedName(), new FixedAddresses(), Clock.systemUTC());
        this.person = Actor.of(new AccountId(UUID.randomUUID()), "Demonstration member", Set.of(Role.EDITOR),
                Authority.NONE);
        this.visitor = shell(false);
        this.member = shell(true);
    }

    /// Writes the page.
    public void write(HttpServletRequest request, boolean signedIn, String template, Map<String, Object> given,
            jakarta.servlet.http.HttpServletResponse response) throws IOException {
        var context = new PageContext(request, network, signedIn ? person : Actor.visitor(),
                PageLanguage.in(network, "en"));
        var ui = new Ui(context, tools);
        var values = new HashMap<>(given);
        values.put("ui", ui);
        Content body = inner -> tools.engine().render(template + ".jte", values, inner);
        var output = new Utf8ByteOutput();
        if (signedIn) {
            ui.workspaceShell(ui, member, body).render(output);
        } else {
            ui.publicShell(ui, visitor, body).render(output);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        try (OutputStream stream = response.getOutputStream()) {
            output.writeTo(stream);
        }
    }

    private Shell shell(boolean signedIn) {
        var languages = network.languages()
                .stream()
                .map(tag -> new LanguageLink(tag, "Srpski", "/" + tag + "/members", tag.equals("en"),
                        "http://clusnet.localhost:8080/" + tag + "/members"))
                .toList();
        var paths = signedIn
                ? List.of("home", "members", "governance", "events", "news", "projects", "mine", "join", "search")
                : List.of("members", "governance", "events", "news", "projects", "join", "search");
        var navigation = paths.stream()
                .map(path -> new NavLink("web.nav." + path, path, "/" + path, path.equals("members")))
                .toList();
        var account = List.of(new NavLink("web.me", "My account", "/me", false),
                new NavLink("web.sessions", "Sessions", "/me/sessions", false));
        var footer = List.of(new NavLink("web.imprint", "Imprint", "/imprint", false),
                new NavLink("web.privacy", "Privacy", "/privacy", false),
                new NavLink("web.contact", "Contact", "/contact", false));
        var alternates = languages.stream().map(link -> new PageMeta.Alternate(link.tag(), link.absolute())).toList();
        return new Shell(PageLanguage.in(network, "en"), "Members", "Members · BBS ClusNet", network.name(),
                network.shortName(), false, null, navigation, signedIn ? account : List.of(),
                signedIn ? null : "/sign-in?next=%2Fmembers", languages, List.of(), null, footer,
                "/brand/d357a4fde0d6.css", true, List.of(), List.of(tools.assets().url("/membership/membership.css")),
                "source", signedIn ? person.name() : null, null, new PageMeta(null, null, alternates,
                        "http://clusnet.localhost:8080/members", List.of(), Map.of()));
    }

    private static final class FixedAddresses implements Addresses {
        @Override
        public String url(Network network, String path) {
            return "http://clusnet.localhost:8080" + path;
        }

        @Override
        public String hostOf(String slug) {
            return slug + ".localhost";
        }

        @Override
        public boolean secure() {
            return false;
        }
    }

    private static final class FixedName extends NetworkNames {
        FixedName() {
            super(new NoTexts(), new NoTransactions());
        }

        @Override
        String of(Network network, String language) {
            return network.name();
        }
    }

    private static final class NoTexts implements NetworkTexts {
        @Override
        public Optional<NetworkText> find(Kind kind, String language) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> all(Kind kind) {
            return Map.of();
        }

        @Override
        public void write(Kind kind, String language, String value) {
            // The plain program has nowhere to write to.
        }
    }

    private static final class NoTransactions implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            // Its one query needs no transaction.
        }

        @Override
        public void rollback(TransactionStatus status) {
            // Nothing was begun.
        }
    }
}
