package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.MailTestApplication;
import kolo.kernel.EmailAddress;
import kolo.mail.DeliveryFailure;
import kolo.mail.Letter;
import kolo.mail.MailView;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;

/// A network with an outbox and a real SMTP server, each attempt made by the test itself.
@SpringBootTest(classes = {MailTestApplication.class, PostOffice.Time.class}, properties = {
    "db-scheduler.enabled=true", "db-scheduler.polling-interval=1h",
    "kolo.mail.max-attempts=3"})
@FreshDatabase
abstract class PostOffice extends MailServer {
    static final String CRAFTS = "Женски кластер старих заната";

    @Autowired
    DeliverMessage deliverMessage;
    @Autowired
    KeepMailTidy keepMailTidy;
    @Autowired
    Settings settings;
    @Autowired
    MovableClock clock;
    TenantId crafts;

    @BeforeEach
    void plant() {
        crafts = TestNetworks.plant(database, CRAFTS);
    }

    @AfterEach
    void empty() throws Exception {
        SMTP.purgeEmailFromAllMailboxes();
    }

    void tidy() {
        in(crafts, () -> {
            keepMailTidy.execute();
            return true;
        });
    }

    static Letter letterTo(String name, String language) {
        return TrialLetter.to(new Recipient(new EmailAddress("djordje@example.org"), name, language), CRAFTS);
    }

    UUID send(Letter letter) {
        return send(crafts, letter);
    }

    Optional<Instant> deliver(UUID id) {
        return in(crafts, () -> deliverMessage.execute(id));
    }

    MailView find(UUID id) {
        return find(crafts, id);
    }

    Map<String, DeliveryFailure> failures() {
        return in(crafts, () -> mailbox.failures(List.of(new EmailAddress("Djordje@example.org"),
                new EmailAddress("fine@example.org"))));
    }

    long jobs(TenantId tenant) {
        return JdbcClient.create(database.superuser())
                .sql("""
                     select count(*) from tenancy.scheduled_tasks where task_name = 'mail.deliver' and task_instance like ?
                     """)
                .param(tenant.value() + "%")
                .query(Long.class)
                .single();
    }

    static MimeMessage onlyMail() {
        var mails = Arrays.asList(SMTP.getReceivedMessages());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    boolean write(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
        return true;
    }

    static <T> T in(TenantId tenant, Supplier<T> work) {
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
