package kolo.mail.post;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import kolo.mail.CalendarPart;
import kolo.mail.MailView;
import kolo.tenancy.Addresses;
import kolo.tenancy.Network;
import kolo.texts.CleanText;

/// Hands messages to the mail server, if there is one.
@Component
@EnableConfigurationProperties(MailProperties.class)
class Postman {
    /// A silent server may not hold a worker for longer; Jakarta Mail's own default is for ever.
    private static final String TIMEOUT_MILLIS = "20000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Optional<JavaMailSender> server;
    private final MailProperties properties;
    private final Addresses addresses;
    private final Clock clock;

    Postman(ObjectProvider<JavaMailSender> server, MailProperties properties, Addresses addresses, Clock clock) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.properties = properties;
        this.addresses = addresses;
        this.clock = clock;
        this.server.ifPresent(Postman::limitWaiting);
    }

    /// Whether a mail server is configured.
    boolean delivers() {
        return server.isPresent();
    }

    /// Returns when the server has accepted the message.
    ///
    /// @param replyTo  where an answer goes
    /// @param calendar what the message puts into the recipient's calendar
    /// @param unsubscribe the address that ends letters of its kind
    /// @throws org.springframework.mail.MailException when it has not, or may not have
    void deliver(MailView message, Network network, Optional<String> replyTo, Optional<CalendarPart> calendar,
            Optional<String> unsubscribe) {
        var sender = server.orElseThrow(() -> new IllegalStateException("No mail server is configured"));
        try {
            var mime = mime(sender.createMimeMessage(), message, network, replyTo);
            mime.setContent(body(message, calendar));
            if (unsubscribe.isPresent()) {
                // RFC 8058: both headers, and the address alone tells who ends what.
                mime.setHeader("List-Unsubscribe", "<" + unsubscribe.get() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            sender.send(mime);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
    }

    private MimeMessage mime(MimeMessage mime, MailView message, Network network, Optional<String> replyTo)
            throws MessagingException, UnsupportedEncodingException {
        mime.setFrom(person(from(), network.name()));
        mime.setRecipient(Message.RecipientType.TO, person(message.toAddress(), message.toName()));
        if (replyTo.isPresent()) {
            mime.setReplyTo(new InternetAddress[]{person(replyTo.get(), "")});
        }
        mime.setSubject(CleanText.clean(message.subject()), UTF_8);
        mime.setSentDate(Date.from(clock.instant()));
        // The same at every attempt: who gets the message twice after a crash sees one (RFC 5322, section 3.6.4).
        mime.setHeader("Message-ID", "<" + message.id() + "@" + addresses.hostOf("") + ">");
        mime.setHeader("List-Id", "<" + network.host() + ">");
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader("Content-Language", CleanText.clean(message.language()));
        return mime;
    }

    /// The same message thrice at most; a mail program takes the last form that it understands.
    private static MimeMultipart body(MailView message, Optional<CalendarPart> calendar) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        var body = new MimeMultipart("alternative", text, html);
        if (calendar.isPresent()) {
            var part = new MimeBodyPart();
            part.setText(calendar.get().calendar(), UTF_8, "calendar");
            part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.get().method());
            // The lines of an iCalendar object end in CRLF, which no gateway may touch.
            part.setHeader("Content-Transfer-Encoding", "base64");
            body.addBodyPart(part);
        }
        return body;
    }

    private String from() {
        return properties.from().isEmpty() ? "no-reply@" + addresses.hostOf("") : properties.from();
    }

    private static InternetAddress person(String address, String name)
            throws MessagingException, UnsupportedEncodingException {
        var person = new InternetAddress(address, true);
        var clean = CleanText.clean(name);
        if (!clean.isEmpty()) {
            person.setPersonal(clean, UTF_8);
        }
        return person;
    }

    private static void limitWaiting(JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl smtp) {
            for (var protocol : new String[]{"smtp", "smtps"}) {
                for (var wait : new String[]{"connectiontimeout", "timeout", "writetimeout"}) {
                    smtp.getJavaMailProperties().putIfAbsent("mail." + protocol + "." + wait, TIMEOUT_MILLIS);
                }
            }
        }
    }
}
