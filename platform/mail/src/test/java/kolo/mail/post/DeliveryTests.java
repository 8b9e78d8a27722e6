package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.kernel.EmailAddress;
import kolo.mail.CalendarPart;
import kolo.mail.MailStatus;
import kolo.tenancy.Settings;

/// What arrives, how it reads, and what happens when the server is down.
class DeliveryTests extends PostOffice {
    @Test
    void a_message_arrives_with_what_a_mail_program_needs() throws Exception {
        in(crafts, () -> write(() -> settings.write(Settings.OFFICE_EMAIL, "office@example.org")));
        var id = send(letterTo("Ђорђе Петровић", "sr-Cyrl"));

        assertThat(deliver(id)).isEmpty();

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Пробна порука: " + CRAFTS);
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("no-reply@localhost", CRAFTS, "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo(CRAFTS);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Ђорђе Петровић");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("office@example.org"));
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@localhost>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(mail.getHeader("List-Id")).containsExactly("<" + TestNetworks.slug(crafts.value()) + ".localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("sr-Cyrl");
    }

    @Test
    void it_reads_the_same_in_html_and_in_plain_text() throws Exception {
        deliver(send(letterTo("Đorđe", "sr-Latn")));

        var mail = onlyMail();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        var text = (String) parts.getBodyPart(0).getContent();
        var html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(text).contains("Zdravo, Đorđe!")
                .contains("Pošta radi")
                .contains(CRAFTS)
                .contains("Otvori sajt: http://" + TestNetworks.slug(crafts.value()) + ".localhost:8080/");
        assertThat(html).contains("<html lang=\"sr-Latn\">")
                .contains("Pošta radi")
                .contains("background-color:#7a2248")
                .doesNotContain("<script");
    }

    @Test
    void an_invitation_comes_as_a_further_alternative_that_names_its_method() throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Конференција\r\nEND:VCALENDAR\r\n";
        deliver(send(letterTo("Đorđe", "sr-Latn").scheduling(new CalendarPart("REQUEST", calendar))));

        var parts = (MimeMultipart) onlyMail().getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        var part = parts.getBodyPart(2);
        assertThat(part.getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(calendar);
    }

    @Test
    void once_delivered_the_text_is_erased() {
        var id = send(letterTo("Đorđe", "en"));
        assertThat(find(id).links()).anyMatch(link -> link.startsWith("http://"));

        deliver(id);

        var sent = find(id);
        assertThat(sent.status()).isEqualTo(MailStatus.SENT);
        assertThat(sent.sentAt()).isEqualTo(clock.instant());
        assertThat(sent.html()).isEmpty();
        assertThat(sent.text()).isEmpty();
        assertThat(deliver(id)).as("a second job finds nothing to do").isEmpty();
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_crash_after_the_server_accepted_leads_to_the_same_message_id() throws Exception {
        var id = send(letterTo("Đorđe", "en"));
        deliver(id);
        JdbcClient.create(database.superuser())
                .sql("""
                     update mail.message set status = 'QUEUED', sent_at = null, next_attempt_at = created_at where id = ?
                     """)
                .param(id)
                .update();
        deliver(id);

        var mails = SMTP.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
    }

    @Test
    void a_server_that_is_down_is_tried_again_later() throws Exception {
        var id = send(letterTo("Đorđe", "en"));
        SMTP.stop();
        Optional<Instant> next;
        try {
            next = deliver(id);
        } finally {
            SMTP.start();
        }
        assertThat(next).contains(clock.instant().plus(Duration.ofSeconds(30)));
        assertThat(find(id).status()).isEqualTo(MailStatus.QUEUED);
        assertThat(find(id).attempts()).isEqualTo(1);
        assertThat(find(id).problem()).isNotBlank();

        clock.forward(Duration.ofSeconds(30));
        assertThat(deliver(id)).isEmpty();
        assertThat(onlyMail().getMessageID()).isEqualTo("<" + id + "@localhost>");
        assertThat(find(id).problem()).isNull();
    }

    @Test
    void a_server_that_is_down_is_left_alone_for_a_while_and_no_address_is_blamed() {
        var one = send(letterTo("Đorđe", "en"));
        var other = send(letterTo("Ana", "en"));
        SMTP.stop();
        try {
            var back = deliver(one).orElseThrow();
            assertThat(deliver(other)).contains(back);
            assertThat(find(other).attempts()).as("nobody was asked").isZero();
            clock.forward(Duration.ofHours(1));
            assertThat(deliver(one)).isPresent();
            clock.forward(Duration.ofHours(1));
            assertThat(deliver(one)).as("the last attempt").isEmpty();
        } finally {
            SMTP.start();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(find(one).status()).isEqualTo(MailStatus.FAILED);
        assertThat(failures()).isEmpty();
    }

    @Test
    void an_answer_goes_where_the_letter_says() throws Exception {
        deliver(send(letterTo("Đorđe", "en").replyingTo(new EmailAddress("visitor@example.org"))));
        assertThat(onlyMail().getReplyTo()).containsExactly(new InternetAddress("visitor@example.org"));
    }
}
