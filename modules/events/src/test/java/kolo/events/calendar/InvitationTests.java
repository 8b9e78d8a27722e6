package kolo.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.Invitations;
import kolo.events.LocalText;
import kolo.events.TwoNetworks;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.Place;
import kolo.identity.Visibility;
import kolo.kernel.EmailAddress;
import kolo.mail.CalendarPart;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.mail.TrialLetter;

class InvitationTests extends TwoNetworks {
    private static final Recipient ANA = new Recipient(new EmailAddress("ana@example.org"), "Ана", "sr-Cyrl");
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @Autowired
    KeepEditions keepEditions;
    @Autowired
    Invitations invitations;
    @Autowired
    Outbox outbox;
    @Autowired
    JdbcClient jdbc;

    private EditionId fair;

    private static EditionDetails at(String hour) {
        var start = LocalDateTime.parse("2027-05-10T" + hour).atZone(ISTANBUL).toInstant();
        return new EditionDetails(EditionKind.FAIR, null, null, LocalText.of("en", "Fair"), LocalText.NONE,
                LocalText.NONE, Visibility.PUBLIC, When.times(start, start.plusSeconds(7200), ISTANBUL),
                new Place(kolo.events.AttendanceMode.MIXED, "Hall", null, "Istanbul", "TR",
                        "https://meet.example.org/x"),
                null, EditionFacts.NONE);
    }

    @BeforeEach
    void a_fair_is_announced() {
        actsAs(office);
        fair = in(ours, () -> keepEditions.draft(at("10:00"), List.of(), false));
        run(ours, () -> keepEditions.publish(fair));
    }

    /// As the letters of a registration do, which carry what the book answers.
    private void invite() {
        run(ours, () -> carry(invitations.invite(fair, ANA)));
    }

    private void withdraw() {
        run(ours, () -> carry(invitations.withdraw(fair, ANA)));
    }

    private void carry(Optional<CalendarPart> part) {
        part.ifPresent(carried -> outbox.send(TrialLetter.to(ANA, "Fair").scheduling(carried)));
    }

    private List<ICalendar> sent() {
        return in(ours,
                () -> jdbc.sql("select calendar from mail.message where calendar is not null order by created_at, id")
                        .query(String.class)
                        .list())
                .stream()
                .map(text -> Biweekly.parse(text).first())
                .toList();
    }

    private List<String> told() {
        return sent().stream()
                .map(one -> one.getMethod().getValue() + " " + one.getEvents().getFirst().getSequence().getValue())
                .toList();
    }

    private void move(String hour) {
        run(ours, () -> keepEditions.edit(fair, keepEditions.read(fair).version(), at(hour), List.of()));
    }

    private void awaitTold(String... all) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(told()).containsExactly(all));
    }

    @Test
    void a_guest_is_invited_once_told_of_a_move_and_of_the_end() {
        invite();
        invite();
        awaitTold("REQUEST 0");
        move("11:00");
        awaitTold("REQUEST 0", "REQUEST 1");
        var start = sent().getLast().getEvents().getFirst();
        assertThat(start.getDateStart().getValue().toInstant())
                .isEqualTo(LocalDateTime.parse("2027-05-10T11:00").atZone(ISTANBUL).toInstant());
        assertThat(sent().stream().map(one -> one.getEvents().getFirst().getUid().getValue()).distinct())
                .containsExactly("edition-" + fair + "@localhost");
        run(ours, () -> keepEditions.cancel(fair, "No hall."));
        awaitTold("REQUEST 0", "REQUEST 1", "CANCEL 2");
        withdraw();
        assertThat(told()).as("told already").hasSize(3);
    }

    @Test
    void who_leaves_and_comes_back_gets_ever_higher_numbers() {
        withdraw();
        assertThat(told()).as("never invited").isEmpty();
        invite();
        withdraw();
        move("12:00");
        invite();
        awaitTold("REQUEST 0", "CANCEL 1", "REQUEST 3");
    }

    @Test
    void feeds_show_what_is_announced_and_neither_guests_nor_links_to_join() {
        invite();
        var draft = in(ours, () -> keepEditions.draft(at("09:00"), List.of(), false));
        var feed = browser().get("/events/calendar.ics");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).isEqualTo("text/calendar;charset=utf-8");
        assertThat(feed.text()).contains("UID:edition-" + fair)
                .doesNotContain(draft.toString())
                .doesNotContain("meet.example.org")
                .doesNotContain("ana@example.org");
        assertThat(Biweekly.parse(feed.text()).first().validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        run(ours, () -> keepEditions.cancel(fair, "No hall."));
        assertThat(browser().get("/events/calendar.ics").text()).contains("UID:edition-" + fair)
                .contains("STATUS:CANCELLED");
    }

    @Test
    void nobody_is_told_of_a_change_while_the_module_is_off() {
        invite();
        switchOff();
        run(ours, () -> jdbc.sql("update events.edition set sequence = sequence + 1 where id = ?")
                .param(fair.value())
                .update());
        assertThat(
                in(ours, () -> invitations.invite(fair, new Recipient(new EmailAddress("bo@example.org"), "Bo", "en"))))
                .isEmpty();
        assertThat(told()).containsExactly("REQUEST 0");
    }
}
