package kolo.web;

import java.io.IOException;
import java.util.HashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import org.springframework.stereotype.Component;

import kolo.identity.Actors;
import kolo.tenancy.Networks;

/// Renders a page: the module's template, and the shell around it.
@Component
class PageRenderer {
    private final PageTools tools;
    private final Networks networks;
    private final Actors actors;
    private final Shells shells;
    private final KeptPages kept;

    PageRenderer(PageTools tools, Networks networks, Actors actors, Shells shells, KeptPages kept) {
        this.tools = tools;
        this.networks = networks;
        this.actors = actors;
        this.shells = shells;
        this.kept = kept;
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var network = networks.current();
        var context = new PageContext(request, network, actors.current(), PageLanguage.of(request, network));
        var ui = new Ui(context, tools);
        var values = new HashMap<>(page.values());
        values.put("ui", ui);
        Content body = output -> tools.engine().render(page.template() + ".jte", values, output);

        // Rendered whole before the first byte is sent: a template that fails must become an error page.
        var output = new Utf8ByteOutput();
        if (context.fragmentWanted() || page.shell() == Page.ShellKind.NONE) {
            body.writeTo(new OwaspHtmlTemplateOutput(output));
        } else {
            shells.around(page, context, ui, response, body).render(output);
        }
        if (page.framed() != null) {
            response.setHeader("Content-Security-Policy", HeadersFilter.policyFraming(page.framed()));
        }
        var nonce = PageContext.nonceOf(request);
        if (nonce != null) {
            response.setHeader("Content-Security-Policy", HeadersFilter.policyWith(nonce));
        }
        response.setStatus(page.status());
        response.setContentType(page.getContentType());
        response.setHeader("Content-Language", ui.language());
        PageCaching.finish(request, response, context.actor(), page.status());
        if (KeptPages.mayKeep(request)) {
            kept.send(request, response, output.toByteArray());
        } else {
            response.setContentLength(output.getContentLength());
            // At once: every piece of a template on its own would pass all filters' streams and the compression.
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
