package kolo.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// A page as a controller answers it: a template of its module with its values, and what the shell should say.
///
/// The shell goes around it, unless htmx asked for a fragment. Without a wish the shell is the workspace for somebody
/// who is signed in, and the public site for a visitor.
public final class Page implements View {
    private final String template;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private Title title = new Title("web.untitled", null);
    private int status = 200;
    private @Nullable ShellKind shell;
    private boolean indexable = true;
    private @Nullable String description;
    private @Nullable String canonical;
    private @Nullable String framed;
    private final List<Address> addresses = new ArrayList<>();
    private final List<PageMeta.Feed> feeds = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    private Page(String template) {
        this.template = template;
    }

    /// A page made by a template.
    ///
    /// @param template its name without ending, such as `membership/list`
    public static Page of(String template) {
        return new Page(template);
    }

    /// The heading in the browser's title, as a text key.
    public Page title(String key, Object... args) {
        title = new Title(key, null, args);
        return this;
    }

    /// The heading as somebody wrote it, such as a member's name.
    public Page titled(String plain) {
        title = new Title("", plain);
        return this;
    }

    /// The network's name as the heading, as on its front page.
    public Page titledByNetwork() {
        title = new Title("", null);
        return this;
    }

    /// A value of the template; null leaves the template's default.
    public Page with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /// A step of the way to the page, the outermost first; the page itself is added by its title.
    ///
    /// @param key  a text key
    /// @param path the path it leads to, without a language
    public Page crumb(String key, String path) {
        steps.add(new Step(new Title(key, null), path));
        return this;
    }

    /// A step whose name somebody wrote.
    public Page crumbNamed(String plain, String path) {
        steps.add(new Step(new Title("", plain), path));
        return this;
    }

    /// The status of the answer; 200 when nothing is said.
    public Page status(int code) {
        status = code;
        return this;
    }

    /// The shell of the public site, also for somebody who is signed in.
    public Page onPublicSite() {
        shell = ShellKind.PUBLIC;
        return this;
    }

    /// The shell of the workspace.
    public Page inWorkspace() {
        shell = ShellKind.WORKSPACE;
        return this;
    }

    /// No shell at all: the template is the whole document, as for a list that stands in a frame on another site.
    public Page bare() {
        shell = ShellKind.NONE;
        return this;
    }

    /// Asks search engines not to list the page.
    public Page notIndexed() {
        indexable = false;
        return this;
    }

    /// A script that this page needs beside the shell's own.
    ///
    /// @param path below `static`, such as `/membership/map.js`
    public Page script(String path) {
        scripts.add(path);
        return this;
    }

    /// A style sheet that this page needs beside the shell's own.
    ///
    /// @param path below `static`
    public Page style(String path) {
        styles.add(path);
        return this;
    }

    /// Lets the page load frames from these origins beside its own, as for a video after a click.
    ///
    /// @param origins parted by spaces, each like `https://player.example`
    public Page framing(String origins) {
        framed = origins;
        return this;
    }

    /// A sentence on the page for search engines and previews, in the page's language.
    public Page described(String plain) {
        description = plain;
        return this;
    }

    /// The one address of this content, where it can be read at several.
    ///
    /// @param path with its language, as [PageLanguage#url(String)] makes it
    public Page canonical(String path) {
        canonical = path;
        return this;
    }

    /// Where this page lies in one language, when it is not the same path below another prefix.
    ///
    /// @param tag  a BCP 47 tag, of the interface or of contents
    /// @param path without a language
    /// @param own  whether the page is written in that language; only then search engines are told of it
    public Page address(String tag, String path, boolean own) {
        addresses.add(new Address(tag, path, own));
        return this;
    }

    /// An Atom feed that carries what the page lists.
    ///
    /// @param title a text in the page's language
    /// @param path  without a language
    public Page feed(String title, String path) {
        feeds.add(new PageMeta.Feed(title, path));
        return this;
    }

    /// An OpenGraph property beside title, description, site and address, which every described page has.
    public Page property(String name, @Nullable String content) {
        if (content != null) {
            properties.put(name, content);
        }
        return this;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    String framed() {
        return framed;
    }

    @Nullable
    String canonical() {
        return canonical;
    }

    List<Address> addresses() {
        return addresses;
    }

    List<PageMeta.Feed> feeds() {
        return feeds;
    }

    Map<String, String> properties() {
        return properties;
    }

    String template() {
        return template;
    }

    Map<String, Object> values() {
        return values;
    }

    Title title() {
        return title;
    }

    List<Step> steps() {
        return steps;
    }

    int status() {
        return status;
    }

    @Nullable
    ShellKind shell() {
        return shell;
    }

    boolean indexable() {
        return indexable && status == 200;
    }

    List<String> scripts() {
        return scripts;
    }

    List<String> styles() {
        return styles;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var application = RequestContextUtils.findWebApplicationContext(request);
        if (application == null) {
            throw new IllegalStateException("A page is rendered by the DispatcherServlet");
        }
        application.getBean(PageRenderer.class).render(this, request, response);
    }

    /// Which of the two shells.
    enum ShellKind {
        PUBLIC, WORKSPACE, NONE
    }

    /// A text by its key, as somebody wrote it, or, with neither, the network's name.
    record Title(String key, @Nullable String plain, Object... args) {
        String in(Ui ui) {
            if (plain != null) {
                return plain;
            }
            return key.isEmpty() ? ui.networkName() : ui.t(key, args);
        }
    }

    record Step(Title title, String path) {}

    record Address(String tag, String path, boolean own) {}
}
