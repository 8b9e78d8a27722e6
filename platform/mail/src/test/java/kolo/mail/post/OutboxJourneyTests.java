package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.MailTestApplication;
import kolo.kernel.EmailAddress;
import kolo.mail.MailStatus;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;
import kolo.tenancy.TenantId;
import kolotest.FreshDatabase;

/// The whole way by itself: the use case commits, the scheduler finds the job, the server gets the message.
@SpringBootTest(classes = MailTestApplication.class, properties = {
    "db-scheduler.enabled=true", "db-scheduler.polling-interval=200ms"})
@FreshDatabase
class OutboxJourneyTests extends MailServer {
    @Test
    void mail_stops_with_its_network_and_goes_on_with_it() {
        var sleeping = TestNetworks.plant(database, "Sleeping network");
        var awake = TestNetworks.plant(database, "Awake network");
        TestNetworks.setStatus(database, sleeping, "SUSPENDED");
        var held = send(sleeping, "sleeper@example.org");
        var sent = send(awake, "waker@example.org");

        await().atMost(Duration.ofSeconds(60)).until(() -> status(awake, sent) == MailStatus.SENT);
        await().atMost(Duration.ofSeconds(60)).until(() -> nextTry(held).isAfter(Instant.now().plusSeconds(60)));
        assertThat(status(sleeping, held)).isEqualTo(MailStatus.QUEUED);
        assertThat(SMTP.getReceivedMessagesForDomain("example.org")).hasSize(1);

        TestNetworks.setStatus(database, sleeping, "ACTIVE");
        JdbcClient.create(database.superuser())
                .sql("""
                     update tenancy.scheduled_tasks set execution_time = ? where task_instance like ?
                     """)
                .params(OffsetDateTime.now(ZoneOffset.UTC), "%" + held)
                .update();
        await().atMost(Duration.ofSeconds(60)).until(() -> status(sleeping, held) == MailStatus.SENT);
        assertThat(SMTP.getReceivedMessages()).hasSize(2);
    }

    private UUID send(TenantId network, String address) {
        return send(network, TrialLetter.to(new Recipient(new EmailAddress(address), "", "en"), "A network"));
    }

    private MailStatus status(TenantId network, UUID message) {
        return find(network, message).status();
    }

    private Instant nextTry(UUID message) {
        return JdbcClient.create(database.superuser())
                .sql("select execution_time from tenancy.scheduled_tasks where task_instance like ?")
                .param("%" + message)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
