package kolo.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import kolo.tenancy.Networks;

/// Sends the browser on after a form was accepted (303), with a message for the next page.
///
/// The path is the application's own and gets the language of the request; what a request wishes for goes through
/// [Redirects] first.
public final class Redirect implements View {
    private final String path;
    private @Nullable String language;
    private boolean verbatim;
    private String tone = "success";
    private String key = "";
    private Object[] args = {};

    private Redirect(String path) {
        this.path = Redirects.safe(path)
                .orElseThrow(() -> new IllegalArgumentException("Not a path of this application: " + path));
    }

    /// To a page of this application.
    ///
    /// @param path begins with `/`, without a language, percent-encoded where it needs to be
    public static Redirect to(String path) {
        return new Redirect(path);
    }

    /// To a path that already carries its language, such as the `next` of a sign-in.
    ///
    /// @param path a path that [Redirects] let through
    public static Redirect exactlyTo(String path) {
        var redirect = new Redirect(path);
        redirect.verbatim = true;
        return redirect;
    }

    /// In this language of the network instead of the request's, as after a sign-in.
    public Redirect in(String tag) {
        language = tag;
        return this;
    }

    /// Says on the next page that it is done.
    ///
    /// @param key  a text key
    /// @param args what its placeholders stand for, in order
    public Redirect saying(String key, Object... args) {
        return saying("success", key, args);
    }

    /// Warns on the next page.
    public Redirect warning(String key, Object... args) {
        return saying("warning", key, args);
    }

    private Redirect saying(String tone, String key, Object... args) {
        this.tone = tone;
        this.key = key;
        this.args = args;
        return this;
    }

    /// Where it leads, without a language.
    public String path() {
        return path;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        var application = RequestContextUtils.findWebApplicationContext(request);
        if (application == null) {
            throw new IllegalStateException("A redirect is made by the DispatcherServlet");
        }
        var network = application.getBean(Networks.class).current();
        if (!key.isEmpty()) {
            application.getBean(FlashMessages.class).keep(response, tone, key, args);
        }
        var shown = language == null ? PageLanguage.of(request, network) : PageLanguage.in(network, language);
        var target = verbatim ? path : shown.url(path);
        response.setHeader("Cache-Control", "private, no-store");
        if (Htmx.wantsFragment(request)) {
            response.setHeader("HX-Redirect", target);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }
}
