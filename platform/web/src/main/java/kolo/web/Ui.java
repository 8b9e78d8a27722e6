package kolo.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.texts.Formats;
import kolo.texts.Scripts;
import kolo.web.ui.Toolkit;

/// What every template is given: the texts, dates and addresses of this request, and the shared components as methods.
///
/// `${ui.t("web.skip")}` is a text, `${ui.card(…)}` a component. Lives as long as one request.
public final class Ui extends Toolkit {
    private final PageContext context;
    private final PageTools tools;

    Ui(PageContext context, PageTools tools) {
        this.context = context;
        this.tools = tools;
    }

    /// A text in the page's language.
    ///
    /// @param args what the placeholders stand for: in order for `{0}`, `{1}`, or a single `Map` for named ones
    @Override
    public String t(String key, Object... args) {
        return tools.texts().text(context.language().language(), key, args);
    }

    /// Whether there is such a text, for keys made of a code.
    public boolean knows(String key) {
        return tools.texts().has(key);
    }

    /// The address of a page of this application in the page's language.
    ///
    /// @param path begins with `/`, without a language
    @Override
    public String url(String path) {
        return context.language().url(path);
    }

    /// The address of a file below `static`, with the hash that lets browsers keep it.
    ///
    /// @param path begins with `/`, such as `/web/app.css`
    @Override
    public String asset(String path) {
        return tools.assets().url(path);
    }

    /// The absolute address of an address on this host, from the configuration and never from the request.
    public String absolute(String href) {
        return tools.addresses().url(network(), href);
    }

    /// The path of this page, without a language.
    public String path() {
        return context.path();
    }

    /// Whether this page lies at or below the path.
    public boolean at(String path) {
        return context.at(path);
    }

    /// The address of this page with one parameter of the query replaced; a blank value removes it.
    ///
    /// Changing anything but the page begins again with the first page of a list.
    @Override
    public String withQuery(String name, @Nullable Object value) {
        var query = Addressing.replaced(context.query(), name, value == null ? "" : value.toString());
        var address = url(context.path());
        return query.isEmpty() ? address : address + "?" + query;
    }

    /// The token itself, for the address of a form whose body is read by a servlet of its own.
    public String csrfToken() {
        var token = context.csrf();
        return token == null ? "" : Addressing.encode(token.getToken());
    }

    /// The hidden field without which a form is refused. A page that has one is not kept by caches.
    @Override
    public Content csrf() {
        var token = context.csrf();
        return output -> {
            if (token != null) {
                output.writeContent("<input type=\"hidden\" name=\"");
                output.writeContent(Addressing.attribute(token.getParameterName()));
                output.writeContent("\" value=\"");
                output.writeContent(Addressing.attribute(token.getToken()));
                output.writeContent("\">");
            }
        };
    }

    /// The nonce of this response, for the few styles that a widget of a workspace page makes itself.
    ///
    /// @throws IllegalStateException on a visitor's page: a cache may keep it, and with it the nonce
    public String nonce() {
        if (!actor().signedIn()) {
            throw new IllegalStateException("A page that caches may keep has no nonce");
        }
        return context.nonce();
    }

    /// Who looks at the page.
    public Actor actor() {
        return context.actor();
    }

    /// Whose page it is.
    public Network network() {
        return context.network();
    }

    /// The network's name in the page's language.
    public String networkName() {
        return tools.names().of(network(), language());
    }

    /// The page's language as a BCP 47 tag.
    @Override
    public String language() {
        return context.language().language().tag();
    }

    /// The zone in which times are shown: the person's own, or the network's.
    @Override
    public ZoneId zone() {
        return context.actor().zone().orElse(context.network().zone());
    }

    /// Dates, numbers and names of countries as the page's language writes them.
    public Formats formats() {
        return Formats.in(context.language().language());
    }

    /// A day, written out.
    @Override
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : formats().date(day);
    }

    /// The day of an instant in the zone of the page, written out.
    public String date(@Nullable Instant at) {
        return at == null ? "" : formats().date(at, zone());
    }

    /// Day and time of an instant in the zone of the page.
    @Override
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : formats().dateTime(at, zone());
    }

    /// An instant in words, such as "3 days ago".
    public String relative(@Nullable Instant at) {
        return at == null ? "" : formats().relative(at, tools.clock().instant(), zone());
    }

    /// A day in words, such as "in 3 days", counted from today in the zone of the page.
    public String relative(@Nullable LocalDate day) {
        return day == null ? "" : formats().relative(day, LocalDate.ofInstant(tools.clock().instant(), zone()));
    }

    /// The month of a day.
    @Override
    public String month(LocalDate day) {
        return formats().month(day);
    }

    /// A whole number.
    @Override
    public String number(long number) {
        return formats().number(number);
    }

    /// Plain text that somebody wrote in a language, shown in the script of the page: Serbian in Cyrillic is read in
    /// Latin letters on a page in Latin letters. The caller marks it with `lang`, see [#contentLanguage(String)].
    public String content(String text, String writtenIn) {
        return toLatin(writtenIn) ? Scripts.toLatin(text) : text;
    }

    @Override
    public String written(String text, String writtenIn) {
        return content(text, writtenIn);
    }

    @Override
    public String writtenIn(String writtenIn) {
        return contentLanguage(writtenIn);
    }

    /// HTML that the application itself made safe, shown in the script of the page.
    public Content html(String safe, String writtenIn) {
        var shown = toLatin(writtenIn) ? Scripts.htmlToLatin(safe) : safe;
        return output -> output.writeContent(shown);
    }

    /// The `lang` of a text written in a language as this page shows it.
    public String contentLanguage(String writtenIn) {
        return toLatin(writtenIn) ? language() : writtenIn;
    }

    private boolean toLatin(String writtenIn) {
        return language().equals("sr-Latn") && writtenIn.equals("sr-Cyrl");
    }

    /// A part that another module's template makes.
    public Content fragment(Fragment fragment) {
        var values = new HashMap<>(fragment.values());
        values.put("ui", this);
        return output -> tools.engine().render(fragment.template() + ".jte", values, output);
    }

    /// Several parts, one after the other.
    public Content join(Iterable<? extends Content> parts) {
        return output -> parts.forEach(part -> part.writeTo(output));
    }

    /// The name of a country by its code, in the page's language.
    public String country(@Nullable String code) {
        return code == null ? "" : formats().country(code);
    }
}
