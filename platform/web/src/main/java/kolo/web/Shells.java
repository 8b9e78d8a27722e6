package kolo.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.tenancy.Network;

/// Puts a shell around a page's content.
@Component
class Shells {
    private final List<NavigationEntry> entries;
    private final List<AccountLink> accountLinks;
    private final List<FooterLink> footer;
    private final BrandSheet brandSheet;
    private final FlashMessages flashes;

    Shells(List<NavigationEntry> entries, List<AccountLink> accountLinks, List<FooterLink> footer,
            BrandSheet brandSheet, FlashMessages flashes) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        this.accountLinks = accountLinks.stream().sorted(Comparator.comparingInt(AccountLink::order)).toList();
        this.footer = footer.stream().sorted(Comparator.comparingInt(FooterLink::order)).toList();
        this.brandSheet = brandSheet;
        this.flashes = flashes;
    }

    JteModel around(Page page, PageContext context, Ui ui, HttpServletResponse response, Content body) {
        var kind = page.shell();
        boolean workspace = kind == null ? context.actor().signedIn() : kind == Page.ShellKind.WORKSPACE;
        var shell = shell(page, context, ui, response, workspace);
        return workspace ? ui.workspaceShell(ui, shell, body) : ui.publicShell(ui, shell, body);
    }

    private Shell shell(Page page, PageContext context, Ui ui, HttpServletResponse response, boolean workspace) {
        var network = context.network();
        var title = page.title().in(ui);
        var name = ui.networkName();
        // What answers a form, and an error, is no address to come back to in another language.
        boolean address = page.status() == 200 && context.request().getMethod().equals("GET");
        var path = address ? context.path() : "/";
        var query = address && !context.query().isEmpty() ? "?" + context.query() : "";
        var languages = context.language()
                .alternatives(network, tag -> pathIn(page, tag).orElse(path + query), ui::absolute);
        var signedIn = context.actor().signedIn();
        return new Shell(context.language(), title,
                title.equals(name) ? title : title + " · " + network.shortName(), name,
                network.shortName(), network.platform(), logo(network), navigation(context, ui),
                signedIn ? accountLinks(context, ui) : List.of(), signedIn ? null : signInHref(path, ui),
                languages,
                breadcrumbs(page, ui, title), flashes.take(context, ui, response),
                network.platform() ? List.of() : footer(context, ui), brandSheet.url(network.brand()),
                page.indexable(), page.scripts().stream().map(ui::asset).toList(),
                page.styles().stream().map(ui::asset).toList(), network.brand().typeface(),
                signedIn ? context.actor().name() : null, workspace ? csrfToken(context) : null,
                meta(page, network, ui, title, path + query, languages));
    }

    private static Optional<String> pathIn(Page page, String tag) {
        return page.addresses()
                .stream()
                .filter(address -> address.tag().equals(tag))
                .map(Page.Address::path)
                .findFirst();
    }

    private static PageMeta meta(Page page, Network network, Ui ui, String title, String address,
            List<LanguageLink> languages) {
        var canonical = page.canonical() == null ? null : ui.absolute(page.canonical());
        var feeds = page.feeds().stream().map(feed -> new PageMeta.Feed(feed.title(), ui.url(feed.href()))).toList();
        List<PageMeta.Alternate> alternates;
        String xDefault;
        if (page.addresses().isEmpty()) {
            alternates = languages.stream().map(link -> new PageMeta.Alternate(link.tag(), link.absolute())).toList();
            xDefault = ui.absolute(address);
        } else {
            alternates = page.addresses()
                    .stream()
                    .filter(Page.Address::own)
                    .map(own -> new PageMeta.Alternate(own.tag(),
                            ui.absolute(PageLanguage.in(network, own.tag()).url(own.path()))))
                    .toList();
            // Whoever reads none of the languages is best served in the first of the network's that there is.
            xDefault = alternates.isEmpty() ? null : alternates.getFirst().href();
        }
        return new PageMeta(page.description(), canonical, alternates, xDefault, feeds,
                properties(page, ui, title, canonical));
    }

    private static Map<String, String> properties(Page page, Ui ui, String title, @Nullable String canonical) {
        if (page.description() == null) {
            return Map.of();
        }
        var properties = new LinkedHashMap<String, String>();
        properties.put("og:title", title);
        properties.put("og:description", page.description());
        properties.put("og:site_name", ui.networkName());
        properties.put("og:type", "website");
        properties.put("og:url", canonical == null ? ui.absolute(ui.url(ui.path())) : canonical);
        properties.put("og:locale", ui.language().replace('-', '_'));
        properties.putAll(page.properties());
        return properties;
    }

    /// Of several entries above the page the nearest is the current one.
    private List<NavLink> navigation(PageContext context, Ui ui) {
        var visible = entries.stream().filter(entry -> entry.visible(context.actor(), context.network())).toList();
        var current = visible.stream()
                .map(NavigationEntry::path)
                .filter(context::at)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return visible.stream()
                .map(entry -> new NavLink(entry.key(), ui.t(entry.key()), ui.url(entry.path()),
                        entry.path().equals(current)))
                .toList();
    }

    private List<NavLink> accountLinks(PageContext context, Ui ui) {
        return accountLinks.stream()
                .filter(link -> link.module().isEmpty() || context.network().has(link.module()))
                .map(link -> link(context, ui, link.key(), link.path()))
                .toList();
    }

    private List<NavLink> footer(PageContext context, Ui ui) {
        return footer.stream().map(link -> link(context, ui, link.key(), link.path())).toList();
    }

    private static NavLink link(PageContext context, Ui ui, String key, String path) {
        return new NavLink(key, ui.t(key), ui.url(path), context.at(path));
    }

    private static String signInHref(String path, Ui ui) {
        return path.equals("/") || path.startsWith("/sign-in")
                ? ui.url("/sign-in")
                : ui.url("/sign-in") + "?next=" + Addressing.encode(ui.url(path));
    }

    private static List<Crumb> breadcrumbs(Page page, Ui ui, String title) {
        if (page.steps().isEmpty()) {
            return List.of();
        }
        var crumbs = new ArrayList<Crumb>();
        page.steps().forEach(step -> crumbs.add(new Crumb(step.title().in(ui), ui.url(step.path()))));
        crumbs.add(new Crumb(title, null));
        return crumbs;
    }

    private static @Nullable String logo(Network network) {
        return network.brand().logo().map(file -> "/files/" + file + "/logo?w=320").orElse(null);
    }

    private static @Nullable String csrfToken(PageContext context) {
        var token = context.csrf();
        return token == null ? null : token.getToken();
    }
}
