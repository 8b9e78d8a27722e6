package kolo.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;
import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;
import kolo.tenancy.TenantId;

/// Letters went to Đorđe, to the office in his name, and to somebody else; a last one to him is still on its way.
class LettersLetGoTests extends PostOffice {
    private static final EmailAddress DJORDJE = new EmailAddress("djordje@example.org");

    @Autowired
    RetentionRule lettersKept;
    @Autowired
    PersonalDataEraser lettersErased;
    private UUID toHim = new UUID(0, 0);
    private UUID inHisName = toHim;
    private UUID toAnother = toHim;
    private UUID waiting = toHim;

    @BeforeEach
    void letters_went_out() {
        toHim = send(letterTo("Đorđe", "en"));
        try (var refusing = new RefusingServer()) {
            refusing.insteadOf(SMTP, () -> deliver(toHim));
        }
        inHisName = send(letter("office@example.org").replyingTo(DJORDJE));
        toAnother = send(letter("fine@example.org"));
        deliver(inHisName);
        deliver(toAnother);
        waiting = send(letterTo("Đorđe", "en"));
    }

    private static Letter letter(String address) {
        return TrialLetter.to(new Recipient(new EmailAddress(address), "", "en"), CRAFTS);
    }

    private List<UUID> kept() {
        return in(crafts, () -> mailbox.newest()).stream().map(message -> message.id()).toList();
    }

    @Test
    void what_was_written_to_a_person_or_by_one_is_erased_and_what_is_on_its_way_goes_out() {
        var person = new DataSubject(null, "Djordje@example.org", "");
        assertThat(failures()).isNotEmpty();
        assertThat(found(person)).isEqualTo(2);
        assertThat(erased(TestNetworks.plant(database, "Other"), person)).as("elsewhere").isZero();
        assertThat(erased(crafts, person)).isEqualTo(2);
        assertThat(kept()).containsExactlyInAnyOrder(toAnother, waiting);
        assertThat(failures()).isEmpty();
        assertThat(found(person)).isZero();
        assertThat(erased(crafts, person)).as("done").isZero();
    }

    private int found(DataSubject person) {
        return counted(crafts, () -> lettersErased.found(person));
    }

    private int erased(TenantId network, DataSubject person) {
        return counted(network, () -> lettersErased.erase(person));
    }

    @Test
    void letters_and_addresses_that_failed_go_after_their_time_and_what_is_on_its_way_goes_out() {
        var written = clock.instant();
        assertThat(ended(crafts, written)).isZero();
        assertThat(kept()).hasSize(4);
        assertThat(failures()).isNotEmpty();
        assertThat(ended(TestNetworks.plant(database, "Other"), written.plusSeconds(1))).as("elsewhere").isZero();
        assertThat(ended(crafts, written.plusSeconds(1))).isEqualTo(3);
        assertThat(kept()).containsExactly(waiting);
        assertThat(failures()).isEmpty();
        assertThat(ended(crafts, written.plusSeconds(1))).as("done").isZero();
    }

    private int ended(TenantId network, Instant before) {
        return counted(network, () -> lettersKept.end(before));
    }

    private int counted(TenantId network, Supplier<Integer> work) {
        return in(network, () -> Objects.requireNonNull(
                new TransactionTemplate(transactions).<Integer>execute(status -> work.get())));
    }
}
