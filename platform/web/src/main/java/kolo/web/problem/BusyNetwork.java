package kolo.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import kolo.tenancy.BusyPage;
import kolo.tenancy.Network;
import kolo.texts.Texts;

/// What a network answers when more is asked of it than it may use: in the language of the address or its own, without
/// a template, a style sheet or a query.
@Component
class BusyNetwork implements BusyPage {
    private final Texts texts;

    BusyNetwork(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void write(Network network, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ProblemAdvice.wantsJson(request)) {
            var title = status == 429 ? "Too Many Requests" : "Service Unavailable";
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    "{\"title\":\"%s\",\"status\":%d}".formatted(title, status));
            return;
        }
        var language = language(network, request.getRequestURI());
        send(response, "text/html;charset=UTF-8",
                """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s</title></head>
                <body><main><h1>%2$s</h1><p>%s</p></main></body>
                </html>
                """.formatted(language, text(language, "web.busy.title"),
                        text(language, "web.busy.text")));
    }

    private static void send(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String language(Network network, String path) {
        return network.languages()
                .stream()
                .filter(tag -> path.startsWith("/" + tag + "/") || path.equals("/" + tag))
                .findFirst()
                .orElse(network.defaultLanguage());
    }

    private String text(String language, String key) {
        var output = new StringOutput();
        Escape.htmlContent(texts.text(language, key), output);
        return output.toString();
    }
}
