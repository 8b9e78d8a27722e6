package kolo.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import kolo.identity.Actors;

/// A document that is no page, such as a feed, with the same promise to caches as a public page has: it may be kept, is
/// asked for again each time, and is answered 304 as long as the network's content stands still.
public final class Document implements View {
    private final String type;
    private final byte[] content;

    private Document(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /// A document of text.
    ///
    /// @param type its media type, without the character set
    public static Document of(String type, String content) {
        return new Document(type + ";charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var application = RequestContextUtils.findWebApplicationContext(request);
        if (application == null) {
            throw new IllegalStateException("A document is sent by the DispatcherServlet");
        }
        response.setContentType(type);
        PageCaching.finish(request, response, application.getBean(Actors.class).current(), 200);
        application.getBean(KeptPages.class).send(request, response, content);
    }
}
