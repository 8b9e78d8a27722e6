package kolo.web;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;

/// Decides before a handler runs whether it exists on this host and whether a visitor may use it.
///
/// What a handler does not say is the strict answer: network hosts only, people who are signed in only.
final class AccessInterceptor implements HandlerInterceptor {
    private final Networks networks;
    private final Actors actors;
    private final Clock clock;
    private final String build;
    private final KeptPages kept;

    AccessInterceptor(Networks networks, Actors actors, Clock clock, String build, KeptPages kept) {
        this.networks = networks;
        this.actors = actors;
        this.clock = clock;
        this.build = build;
        this.kept = kept;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isErrorPage(method)) {
            return true;
        }
        request.setAttribute(Handlers.PATTERN, request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var network = networks.current();
        requireRightHost(method, network);
        requireModule(method, network);
        var open = find(method, OpenToVisitors.class);
        boolean signedIn = actors.current().signedIn();
        if (!signedIn && open == null) {
            askToSignIn(request, response, network);
            return false;
        }
        boolean keepable = !signedIn && open != null && open.cached() && isRead(request)
                && !FlashMessages.waits(request);
        return !(keepable && (PageCaching.answered(request, response, network, clock, build)
                || kept.answered(request, response, network)));
    }

    /// Also that of the management port, which has no network.
    private static boolean isErrorPage(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType())
                || method.getBeanType().getSimpleName().equals("ManagementErrorEndpoint");
    }

    private static void requireRightHost(HandlerMethod method, Network network) {
        if (find(method, OnEveryHost.class) != null) {
            return;
        }
        boolean platformOnly = find(method, OnPlatform.class) != null;
        if (platformOnly != network.platform()) {
            throw new NotFound();
        }
    }

    /// What belongs to a module that the network has switched off does not exist there.
    private static void requireModule(HandlerMethod method, Network network) {
        var packages = method.getBeanType().getPackageName().split("\\.");
        var module = packages.length > 1 ? packages[1] : "";
        if (!network.platform() && Network.MODULES.contains(module) && !network.has(module)) {
            throw new NotFound();
        }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Network network) {
        var language = PageLanguage.of(request, network);
        response.setHeader("Cache-Control", "private, no-store");
        var signIn = language.url("/sign-in");
        if (isRead(request) && !Htmx.wantsFragment(request)) {
            var query = request.getQueryString();
            var here = language.url(request.getRequestURI()) + (query == null ? "" : "?" + query);
            var next = Redirects.safe(here).map(path -> "?next=" + Addressing.encode(path)).orElse("");
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", signIn + next);
        } else {
            // A form cannot be sent again after signing in, so there is no way back to it; htmx leaves the page.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", signIn);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
