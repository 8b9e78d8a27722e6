package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.MailTestApplication;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.mail.LetterPreviews;
import kolo.mail.MailStatus;
import kolo.mail.Mailbox;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolo.texts.Language;
import kolo.texts.Texts;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// Without a mail server: messages are kept to be read, and letters can be looked at.
@SpringBootTest(classes = MailTestApplication.class, properties = "db-scheduler.enabled=false")
@FreshDatabase
class HeldMailTests {
    @Autowired
    TestDatabase database;
    @Autowired
    Outbox outbox;
    @Autowired
    Mailbox mailbox;
    @Autowired
    LetterPreviews previews;
    @Autowired
    Texts texts;
    @Autowired
    PlatformTransactionManager transactions;
    private TenantId network;

    @BeforeEach
    void plant() {
        network = TestNetworks.plant(database, "Clusters <&> \"Balkan\"");
    }

    @Test
    void a_message_is_kept_and_its_links_can_be_followed() {
        var id = CurrentTenant.call(network, () -> new TransactionTemplate(transactions).<UUID>execute(status -> outbox
                .send(TrialLetter.to(new Recipient(new EmailAddress("a@example.org"), "Ana", "ro"), "Clusters"))));

        var held = CurrentTenant.call(network, mailbox::newest);
        assertThat(mailbox.delivers()).isFalse();
        assertThat(held).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.status()).isEqualTo(MailStatus.HELD);
            assertThat(message.subject()).isEqualTo("Mesaj de probă de la Clusters");
            assertThat(message.links())
                    .containsExactly("http://" + TestNetworks.slug(network.value()) + ".localhost:8080/");
        });
    }

    @Test
    void every_kind_of_letter_can_be_looked_at_in_every_language() {
        assertThat(previews.names()).contains("mail.trial");
        for (var name : previews.names()) {
            for (var language : Language.values()) {
                var preview = CurrentTenant.call(network, () -> previews.preview(name, language.tag()));
                assertThat(preview.subject()).isNotBlank();
                assertThat(preview.html()).contains("lang=\"" + language.tag() + "\"").contains("Đorđe Ionescu");
                assertThat(preview.text()).contains("Đorđe Ionescu").doesNotContain("&amp;").doesNotContain("<p");
            }
        }
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        var preview = CurrentTenant.call(network, () -> previews.preview("mail.trial", "en"));
        assertThat(preview.html()).contains("Clusters &lt;&amp;&gt; \"Balkan\" sent you this message");
        assertThat(preview.text()).contains("Clusters <&> \"Balkan\" sent you this message");
    }

    @Test
    void an_unknown_kind_of_letter_is_not_found() {
        assertThatThrownBy(() -> CurrentTenant.call(network, () -> previews.preview("mail.unknown", "en")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_texts_of_mail_stand_whole_in_every_language() {
        assertThat(texts.problems()).isEmpty();
    }
}
