package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.mail.internet.InternetAddress;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

import kolo.kernel.EmailAddress;
import kolo.mail.MailStatus;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;

/// What the outbox refuses, forgets, mends and keeps from other networks.
class OutboxRulesTests extends PostOffice {
    @Test
    void an_address_that_its_server_refuses_for_good_is_marked_and_not_tried_again() {
        var id = send(letterTo("Đorđe", "en"));
        try (var refusing = new RefusingServer()) {
            assertThat(refusing.insteadOf(SMTP, () -> deliver(id))).isEmpty();
        }
        assertThat(find(id).status()).isEqualTo(MailStatus.FAILED);
        assertThat(find(id).attempts()).isEqualTo(1);
        assertThat(failures()).containsOnlyKeys("djordje@example.org");
        assertThat(failures().values()).singleElement().satisfies(failure -> {
            assertThat(failure.at()).isEqualTo(clock.instant());
            assertThat(failure.reason()).contains("550");
        });

        in(crafts, () -> write(() -> outbox.sendAgain(id)));
        assertThat(deliver(id)).isEmpty();
        assertThat(find(id).status()).isEqualTo(MailStatus.SENT);
        assertThat(failures()).as("forgotten when mail arrives again").isEmpty();
    }

    @Test
    void no_name_and_no_subject_can_add_a_header() throws Exception {
        var name = "Eve\r\nBcc: victim@example.org\u2028X-Evil: 1\u0085\0\u202etxt";
        deliver(send(TrialLetter.to(new Recipient(new EmailAddress("djordje@example.org"), name, "en"), name)));

        var mail = onlyMail();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Test message from Eve Bcc: victim@example.org X-Evil: 1 txt");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Eve Bcc: victim@example.org X-Evil: 1 txt");
    }

    @Test
    void the_database_refuses_a_line_end_in_a_subject() {
        var id = send(letterTo("Đorđe", "en"));
        var jdbc = JdbcClient.create(database.superuser());
        assertThatThrownBy(() -> jdbc.sql("update mail.message set subject = ? where id = ?")
                .params("a\r\nBcc: x", id)
                .update()).hasMessageContaining("check");
    }

    @Test
    void a_letter_is_posted_inside_a_transaction_or_not_at_all() {
        assertThatThrownBy(() -> in(crafts, () -> outbox.send(letterTo("Đorđe", "en"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_is_rolled_back_leaves_no_message_and_no_job() {
        assertThatThrownBy(() -> in(crafts, () -> write(() -> {
            outbox.send(letterTo("Đorđe", "en"));
            throw new IllegalStateException("the use case failed");
        }))).hasMessage("the use case failed");

        assertThat(in(crafts, mailbox::newest)).isEmpty();
        assertThat(jobs(crafts)).isZero();
    }

    @Test
    void a_letter_that_does_not_fit_its_template_is_refused_at_once() {
        assertThatThrownBy(() -> send(letterTo("Đorđe", "en").with("lnik", "https://example.org/")))
                .hasMessageContaining("lnik");
    }

    @Test
    void one_network_does_not_see_the_mail_of_another() {
        var other = TestNetworks.plant(database, "Other");
        var id = send(letterTo("Đorđe", "en"));

        assertThat(in(other, () -> mailbox.find(id))).isEmpty();
        assertThat(in(other, mailbox::newest)).isEmpty();
        assertThat(in(other, () -> deliverMessage.execute(id))).isEmpty();
        assertThat(SMTP.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_message_whose_job_was_lost_gets_another() {
        send(letterTo("Đorđe", "en"));
        var superuser = JdbcClient.create(database.superuser());
        superuser.sql("delete from tenancy.scheduled_tasks where task_name = 'mail.deliver'").update();
        clock.forward(Duration.ofHours(2));

        in(crafts, () -> {
            keepMailTidy.execute();
            keepMailTidy.execute();
            return true;
        });
        assertThat(jobs(crafts)).isOne();
    }

    @Test
    void old_mail_is_erased_and_then_forgotten() {
        var id = send(letterTo("Đorđe", "en"));
        JdbcClient.create(database.superuser())
                .sql("""
                     update mail.message set status = 'FAILED', next_attempt_at = null where id = ?
                     """)
                .param(id)
                .update();
        clock.forward(Duration.ofDays(15));
        tidy();
        assertThat(find(id).html()).isEmpty();
        clock.forward(Duration.ofDays(180));
        tidy();
        assertThat(in(crafts, () -> mailbox.find(id))).isEmpty();
    }
}
