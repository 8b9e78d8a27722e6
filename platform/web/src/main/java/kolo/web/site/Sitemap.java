package kolo.web.site;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.web.OpenToVisitors;
import kolo.web.PageLanguage;
import kolo.web.SitemapSource;
import kolo.web.SitemapSource.Place;

/// Tells search engines which public pages there are (sitemaps.org 0.9), each in its languages: every language names all
/// of them and itself, and one for everybody else.
@Controller
class Sitemap {
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /// Addresses in one file; the protocol allows 50,000 and 50 MB.
    private static final int MOST = 20_000;

    private final List<SitemapSource> sources;
    private final Networks networks;
    private final Addresses addresses;
    private final Actors actors;
    private final TransactionTemplate reading;

    Sitemap(List<SitemapSource> sources, Networks networks, Addresses addresses, Actors actors,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.sources = List.copyOf(sources);
        this.networks = networks;
        this.addresses = addresses;
        this.actors = actors;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// One address of a page, with the page in all its languages.
    private record Address(String tag, String href, Place place) {}

    @GetMapping("/sitemap.xml")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> whole() {
        var network = networks.current();
        var all = addresses(network);
        return xml(all.size() <= MOST ? pages(network, all) : index(network, Math.ceilDiv(all.size(), MOST)));
    }

    @GetMapping("/sitemap-{number:[1-9]\\d{0,3}}.xml")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> part(@PathVariable int number) {
        var network = networks.current();
        var all = addresses(network);
        int from = (number - 1) * MOST;
        if (from >= all.size()) {
            throw new NotFound();
        }
        return xml(pages(network, all.subList(from, Math.min(all.size(), from + MOST))));
    }

    private static ResponseEntity<String> xml(String body) {
        return ResponseEntity.ok().contentType(XML).cacheControl(CacheControl.noCache()).body(body);
    }

    private List<Address> addresses(Network network) {
        var all = new ArrayList<Address>();
        // Whoever asks: what is told here is told to everybody.
        var places = actors.call(Actor.visitor(), () -> reading.execute(status -> sources.stream()
                .filter(source -> source.module().isEmpty() || network.has(source.module()))
                .flatMap(source -> source.pages(network).stream())
                .toList()));
        for (var place : places) {
            place.paths().forEach((tag, path) -> all.add(new Address(tag, href(network, tag, path), place)));
        }
        return all;
    }

    private String href(Network network, String tag, String path) {
        return addresses.url(network, PageLanguage.in(network, tag).url(path));
    }

    private String pages(Network network, List<Address> all) {
        return written("urlset", out -> {
            out.writeNamespace("xhtml", XHTML);
            for (var address : all) {
                out.writeStartElement("url");
                element(out, "loc", address.href());
                var changed = address.place().changed();
                if (changed != null) {
                    element(out, "lastmod", changed.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
                }
                if (address.place().paths().size() > 1) {
                    for (var other : address.place().paths().entrySet()) {
                        alternate(out, other.getKey(), href(network, other.getKey(), other.getValue()));
                    }
                    alternate(out, "x-default", forEverybodyElse(network, address.place()));
                }
                out.writeEndElement();
            }
        });
    }

    /// The network's first language where the page has it, otherwise the page's first.
    private String forEverybodyElse(Network network, Place place) {
        return network.languages()
                .stream()
                .filter(place.paths()::containsKey)
                .findFirst()
                .or(() -> place.paths().keySet().stream().findFirst())
                .map(tag -> href(network, tag, place.paths().getOrDefault(tag, "/")))
                .orElseThrow();
    }

    private String index(Network network, int parts) {
        return written("sitemapindex", out -> {
            for (int part = 1; part <= parts; part++) {
                out.writeStartElement("sitemap");
                element(out, "loc", addresses.url(network, "/sitemap-" + part + ".xml"));
                out.writeEndElement();
            }
        });
    }

    private interface Body {
        void writeTo(XMLStreamWriter out) throws XMLStreamException;
    }

    private static String written(String root, Body body) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(SITEMAP);
            body.writeTo(out);
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void alternate(XMLStreamWriter out, String tag, String href) throws XMLStreamException {
        out.writeEmptyElement("xhtml:link");
        out.writeAttribute("rel", "alternate");
        out.writeAttribute("hreflang", tag);
        out.writeAttribute("href", href);
    }
}
