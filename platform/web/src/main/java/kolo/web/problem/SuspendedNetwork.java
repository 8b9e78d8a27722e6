package kolo.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.SuspendedPage;
import kolo.texts.Texts;

/// What a suspended or closed network answers to everyone: that it is not available or closed, in its own language and nothing else of it.
///
/// No template and no style sheet: its host serves no files either, and no query of the network is made.
@Component
class SuspendedNetwork implements SuspendedPage {
    private final Texts texts;

    SuspendedNetwork(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void write(Network network, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var said = network.status() == NetworkStatus.CLOSED ? "web.closed" : "web.suspended";
        var page = """
                   <!doctype html>
                   <html lang="%s">
                   <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                   <meta name="robots" content="noindex"><title>%s</title></head>
                   <body><main><h1>%2$s</h1><p>%s</p></main></body>
                   </html>
                   """.formatted(network.defaultLanguage(), text(network, said + ".title"),
                text(network, said + ".text"));
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private String text(Network network, String key) {
        var output = new StringOutput();
        Escape.htmlContent(texts.text(network.defaultLanguage(), key), output);
        return output.toString();
    }
}
