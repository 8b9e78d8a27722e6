package kolo.mail.post;

import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.mail.Letter;
import kolo.mail.MailView;
import kolo.mail.Mailbox;
import kolo.mail.Outbox;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.TestDatabase;

/// A real SMTP server on the same port for every test of this package, and an outbox that posts to it.
abstract class MailServer {
    static final GreenMail SMTP = new GreenMail(
            new ServerSetup(RefusingServer.freePort(), "127.0.0.1", "smtp"));

    @Autowired
    TestDatabase database;
    @Autowired
    Outbox outbox;
    @Autowired
    Mailbox mailbox;
    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeAll
    static void start() {
        SMTP.start();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    UUID send(TenantId network, Letter letter) {
        return CurrentTenant.call(network,
                () -> new TransactionTemplate(transactions).<UUID>execute(status -> outbox.send(letter)));
    }

    MailView find(TenantId network, UUID message) {
        return CurrentTenant.call(network, () -> mailbox.find(message)).orElseThrow();
    }
}
