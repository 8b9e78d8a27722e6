package kolo.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import kolo.tenancy.Network;

/// What visitors were answered, kept in this node's memory, compressed, until the network's content changes.
///
/// The key holds the page's ETag, which is made of the network, its content version as this very request has read it,
/// the day, the language, the address with its query, and the build: what is kept cannot answer for another network, nor
/// after a withdrawal on any node. Only what carries that ETag is kept: never a page of somebody who is signed in, with a
/// message, a token or a cookie, and no error or redirect.
@Component
class KeptPages {
    private static final String WAITING = KeptPages.class.getName();
    private static final int LARGEST = 1 << 20;

    private final Shelves shelves;
    private final boolean compressed;

    KeptPages(@Value("${kolo.web.kept-pages:32MB}") DataSize most,
            @Value("${server.compression.enabled:false}") boolean compressed) {
        this.shelves = new Shelves(most.toBytes());
        this.compressed = compressed;
    }

    /// The hosts are in it since a page says its own address, and a network may get another host without new content.
    record Question(String etag, String asked, String host) {}

    /// A page that is being made, with the headers that every answer has.
    private record Waiting(Question key, Network network, Map<String, List<String>> before) {}

    /// An answer.
    ///
    /// @param headers what the page itself set
    record Answer(@Nullable String type, Map<String, List<String>> headers, byte[] gzip) {
        int bytes() {
            return gzip.length + 1000;
        }
    }

    /// Sends what is kept for this request of a visitor; otherwise remembers that its answer may be kept.
    boolean answered(HttpServletRequest request, HttpServletResponse response, Network network) throws IOException {
        var etag = PageCaching.etagOf(request);
        if (etag == null || !request.getMethod().equals("GET")) {
            return false;
        }
        var key = new Question(etag, request.getServerName(), network.host());
        var kept = shelves.find(network.id(), key);
        if (kept == null) {
            request.setAttribute(WAITING, new Waiting(key, network, headers(response)));
            return false;
        }
        kept.headers().forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setContentType(kept.type());
        write(request, response, kept.gzip());
        return true;
    }

    /// Whether the answer to this request may be kept.
    static boolean mayKeep(HttpServletRequest request) {
        return request.getAttribute(WAITING) != null;
    }

    /// Sends an answer whose headers are complete, and keeps it if it may be kept.
    void send(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        if (request.getAttribute(WAITING) instanceof Waiting waiting && body.length <= LARGEST
                && waiting.key().etag().equals(response.getHeader("ETag")) && response.getStatus() == 200) {
            var own = headers(response);
            own.entrySet().removeIf(header -> header.getValue().equals(waiting.before().get(header.getKey())));
            if (own.keySet().stream().noneMatch("Set-Cookie"::equalsIgnoreCase)) {
                var kept = new Answer(response.getContentType(), own, Gzip.of(body));
                shelves.put(waiting.network().id(), waiting.network().contentVersion(), waiting.key(), kept);
                write(request, response, kept.gzip());
                return;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, byte[] gzip) throws IOException {
        byte[] sent = gzip;
        if (compressed) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (compressed && Gzip.accepted(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
        } else {
            sent = Gzip.plain(gzip);
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        var headers = new HashMap<String, List<String>>();
        response.getHeaderNames().forEach(name -> headers.put(name, new ArrayList<>(response.getHeaders(name))));
        return headers;
    }
}
