package kolo.mail.post;

import java.time.ZoneId;
import java.util.Map;

import gg.jte.Content;
import gg.jte.TemplateEngine;

import kolo.mail.LetterText;
import kolo.mail.Recipient;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.texts.Formats;
import kolo.texts.Language;
import kolo.texts.Texts;

/// A template's `letter` for one network and one recipient.
record ReaderText(Network network, Recipient recipient, Language reader, Texts texts, Addresses addresses,
        TemplateEngine engine) implements LetterText {
    @Override
    public String t(String key, Object... args) {
        return texts.text(reader, key, args);
    }

    @Override
    public String language() {
        return reader.tag();
    }

    @Override
    public Formats formats() {
        return Formats.in(reader);
    }

    @Override
    public ZoneId zone() {
        return network.zone();
    }

    @Override
    public String networkName() {
        return network.name();
    }

    @Override
    public String networkUrl() {
        return addresses.url(network, "/");
    }

    @Override
    public String brandColour() {
        return network.brand().colour();
    }

    @Override
    public String recipientName() {
        return recipient.name();
    }

    @Override
    public String recipientAddress() {
        return recipient.address().value();
    }

    @Override
    public Content button(String url, String label) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException("A letter links to absolute addresses only");
        }
        return output -> engine.render("mail/button.jte", Map.of("letter", this, "url", url, "label", label), output);
    }
}
