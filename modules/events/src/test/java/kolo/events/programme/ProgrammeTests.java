package kolo.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.Events;
import kolo.events.LocalText;
import kolo.events.TwoNetworks;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.Place;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;

class ProgrammeTests extends TwoNetworks {
    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final String HEADER = "date,start,end,title,track,room,speakers\n";

    @Autowired
    KeepEditions keepEditions;
    @Autowired
    KeepProgramme programme;
    @Autowired
    ProgrammeReader reader;
    @Autowired
    Events events;

    private EditionId conference;

    private static EditionDetails on(LocalDate first, ZoneId zone) {
        return new EditionDetails(EditionKind.CONFERENCE, null, null, LocalText.of("en", "Conference"), LocalText.NONE,
                LocalText.NONE, Visibility.PUBLIC, When.days(first, first.plusDays(4), zone), Place.in("Niš", "RS"),
                null, EditionFacts.NONE);
    }

    @BeforeEach
    void a_conference_stands() {
        actsAs(office);
        conference = in(ours, () -> keepEditions.draft(on(LocalDate.of(2027, 3, 22), BELGRADE), List.of(), false));
        run(ours, () -> keepEditions.publish(conference));
    }

    private void sheet(String rows) {
        run(ours, () -> programme.add(conference, ProgrammeSheet
                .read(new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)), BELGRADE, "en")));
    }

    @Test
    void five_thousand_sessions_are_brought_and_shown_a_part_at_a_time() {
        var rows = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            rows.append("2027-03-%d,%02d:00,%02d:45,Session %d,Track %d,Room %d,Speaker %d; Firm %d\n".formatted(
                    22 + i % 5, 8 + i % 10, 8 + i % 10, i, i % 12, i % 30, i % 900, i % 300));
        }
        sheet(rows.toString());
        assertThat(in(ours, () -> events.sessions(conference))).hasSize(5000);
        actsAs(Actor.visitor());
        var page = browser().get("/events/" + conference + "/programme?day=2027-03-23&track=Track%201");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".programme > li")).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(browser().get("/events/" + conference + "/programme.ics").text()).contains("UID:session-");
    }

    @Test
    void a_speaker_may_have_300_greek_letters_and_not_one_more() {
        var name = "Παπαδόπουλος".repeat(25);
        sheet("2027-03-22,09:00,10:00,Opening,,," + name + "\n");
        actsAs(Actor.visitor());
        assertThat(browser().get("/events/" + conference + "/programme").page().select(".speakers b").text())
                .isEqualTo(name);
        actsAs(office);
        assertThatThrownBy(() -> sheet("2027-03-22,09:00,10:00,Opening,,," + name + "ς\n")).isInstanceOf(Invalid.class);
    }

    @Test
    void sessions_follow_their_event_across_a_change_of_the_clocks_and_keep_their_hours() {
        sheet("2027-03-22,09:00,10:00,Opening,,,\n");
        var before = in(ours, () -> events.sessions(conference)).getFirst();
        run(ours, () -> keepEditions.edit(conference, keepEditions.read(conference).version(),
                on(LocalDate.of(2027, 3, 29), BELGRADE), List.of()));
        var after = in(ours, () -> events.sessions(conference)).getFirst();
        assertThat(after.startsAt().atZone(BELGRADE).toLocalDateTime())
                .isEqualTo(before.startsAt().atZone(BELGRADE).toLocalDateTime().plusDays(7));
        assertThat(after.startsAt()).as("an hour of summer time less")
                .isEqualTo(before.startsAt().plusSeconds(167 * 3600));
    }

    @Test
    void a_session_outside_of_the_event_or_backwards_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> sheet("2027-03-22,09:00,10:00,Fine,,,\n2027-04-22,09:00,10:00,Late,,,\n"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheet("2027-03-22,09:00,09:00,No time,,,\n")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sheet("2027-03-22,25:00,09:00,No hour,,,\n")).isInstanceOf(Invalid.class);
        assertThat(in(ours, () -> events.sessions(conference))).isEmpty();
    }

    @Test
    void a_track_that_sessions_use_stays_and_who_may_not_edit_edits_nothing() {
        sheet("2027-03-22,09:00,10:00,Opening,Plenary,,\n");
        assertThatThrownBy(() -> run(ours, () -> programme.outline(conference, List.of("Other"), List.of())))
                .isInstanceOf(Invalid.class);
        actsAs(somebody());
        assertThatThrownBy(() -> run(ours, () -> programme.outline(conference, List.of(), List.of())))
                .isInstanceOf(Forbidden.class);
    }
}
