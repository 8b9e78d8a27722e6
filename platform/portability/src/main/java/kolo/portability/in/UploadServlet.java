package kolo.portability.in;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Invalid;
import kolo.tenancy.Networks;

/// Takes an archive from an operator, far larger than other uploads may be.
///
/// A servlet of its own: it is the only one that asks who sends before the body is read. The token against forgery stands
/// in the address for the same reason.
class UploadServlet extends HttpServlet {
    static final String PATH = "/operator/imports/upload";
    private static final long serialVersionUID = 1;

    private final transient Arrivals arrivals;
    private final transient UploadLimit limit;
    private final transient Networks networks;
    private final transient Actors actors;

    UploadServlet(Arrivals arrivals, UploadLimit limit, Networks networks, Actors actors) {
        this.arrivals = arrivals;
        this.limit = limit;
        this.networks = networks;
        this.actors = actors;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!networks.current().platform() || !actors.current().may(IdentityIntent.OPERATE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.setHeader("Cache-Control", "private, no-store");
            var location = taken(request).path();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", location);
        } catch (Invalid refusal) {
            request.setAttribute(ImportPages.REFUSAL, refusal);
            request.getRequestDispatcher("/operator/imports/new").forward(asRead(request), response);
        }
    }

    private ArrivalId taken(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit.bytes() + 10_000) {
            throw Invalid.field("archive", "portability.refused.too-large", limit.text());
        }
        var file = arrivals.blank();
        try {
            var sent = new OneFile(Objects.requireNonNullElse(request.getContentType(), ""),
                    request.getInputStream());
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                sent.writeTo(out, limit.bytes(), limit.text());
            }
            return arrivals.keep(file, sent.fileName());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// The page is shown again as if it had been asked for: the body is used up.
    private static HttpServletRequest asRead(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }

            @Override
            public @Nullable String getContentType() {
                return null;
            }
        };
    }

    /// Stands beside the pages' own servlet.
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        ServletRegistrationBean<UploadServlet> archiveUpload(Arrivals arrivals, UploadLimit limit, Networks networks,
                Actors actors) {
            return new ServletRegistrationBean<>(new UploadServlet(arrivals, limit, networks, actors), PATH);
        }
    }
}
