package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.MailTestApplication;
import kolo.kernel.EmailAddress;
import kolo.mail.CalendarPart;
import kolo.mail.DeliveryFailure;
import kolo.mail.Letter;
import kolo.mail.MailStatus;
import kolo.mail.MailView;
import kolo.mail.Mailbox;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// Delivery against a real SMTP server, each attempt made by the test itself.
@SpringBootTest(classes = {MailTestApplication.class, DeliveryTests.Time.class}, properties = {
    "spring.mail.host=127.0.0.1", "db-scheduler.enabled=true", "db-scheduler.polling-interval=1h",
    "kolo.mail.max-attempts=3"})
@FreshDatabase
class DeliveryTests {
    private static final GreenMail SMTP = new GreenMail(
            new ServerSetup(RefusingServer.freePort(), "127.0.0.1", "smtp"));
    private static final String CRAFTS = "Женски кластер старих заната";

    static {
        SMTP.start();
    }

    @Autowired
    TestDatabase database;
    @Autowired
    Outbox outbox;
    @Autowired
    Mailbox mailbox;
    @Autowired
    DeliverMessage deliverMessage;
    @Autowired
    KeepMailTidy keepMailTidy;
    @Autowired
    Settings settings;
    @Autowired
    MovableClock clock;
    @Autowired
    PlatformTransactionManager transactions;
    private TenantId crafts;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @BeforeEach
    void plant() {
        crafts = TestNetworks.plant(database, CRAFTS);
    }

    @AfterEach
    void empty() throws Exception {
        SMTP.purgeEmailFromAllMailboxes();
    }

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
    void an_answer_goes_where_the_letter_says() throws Exception {
        deliver(send(letterTo("Đorđe", "en").replyingTo(new EmailAddress("visitor@example.org"))));
        assertThat(onlyMail().getReplyTo()).containsExactly(new InternetAddress("visitor@example.org"));
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

    private void tidy() {
        in(crafts, () -> {
            keepMailTidy.execute();
            return true;
        });
    }

    private static Letter letterTo(String name, String language) {
        return TrialLetter.to(new Recipient(new EmailAddress("djordje@example.org"), name, language), CRAFTS);
    }

    private UUID send(Letter letter) {
        return in(crafts, () -> new TransactionTemplate(transactions).<UUID>execute(status -> outbox.send(letter)));
    }

    private Optional<Instant> deliver(UUID id) {
        return in(crafts, () -> deliverMessage.execute(id));
    }

    private MailView find(UUID id) {
        return in(crafts, () -> mailbox.find(id)).orElseThrow();
    }

    private Map<String, DeliveryFailure> failures() {
        return in(crafts, () -> mailbox.failures(List.of(new EmailAddress("Djordje@example.org"),
                new EmailAddress("fine@example.org"))));
    }

    private long jobs(TenantId tenant) {
        return JdbcClient.create(database.superuser())
                .sql("""
                     select count(*) from tenancy.scheduled_tasks where task_name = 'mail.deliver' and task_instance like ?
                     """)
                .param(tenant.value() + "%")
                .query(Long.class)
                .single();
    }

    private static MimeMessage onlyMail() {
        var mails = Arrays.asList(SMTP.getReceivedMessages());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private boolean write(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        return true;
    }

    private static <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, work);
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
