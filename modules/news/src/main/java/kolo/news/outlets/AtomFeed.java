package kolo.news.outlets;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/// Writes a feed by RFC 4287.
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /// What the feed is about.
    ///
    /// @param id      a lasting identifier, the same whoever asks
    /// @param self    its own address
    /// @param page    the page it belongs to
    /// @param updated the newest change in it
    record Head(String id, String title, String language, String self, String page, Instant updated) {}

    /// One article.
    ///
    /// @param language what title and summary are written in
    /// @param topic    a name for people, or null
    record Entry(String id, String title, String language, String href, String summary, @Nullable String topic,
            Instant published, Instant updated) {}

    static String write(Head head, List<Entry> entries) {
        var written = new StringWriter(8192);
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", head.language());
            text(xml, "id", head.id());
            text(xml, "title", head.title());
            text(xml, "updated", head.updated().toString());
            link(xml, "self", head.self());
            link(xml, "alternate", head.page());
            xml.writeStartElement("author");
            text(xml, "name", head.title());
            xml.writeEndElement();
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return written.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language());
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "published", entry.published().toString());
        text(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.href());
        if (entry.topic() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", entry.topic());
        }
        if (!entry.summary().isEmpty()) {
            text(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
