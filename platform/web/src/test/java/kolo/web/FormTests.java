package kolo.web;

import static kolo.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.tenancy.Settings;

@WebTest
class FormTests {
    private static final Map<String, String> MESSAGE = Map.of("name", "Ana Primer", "email", "ana@example.org",
            "message", "Good day!\n\nWho leads?");
    private final WebTestApplication.Written written;
    private final Browser visitor;

    FormTests(@Autowired WebTestApplication.Written written, @LocalServerPort int port) {
        this.written = written;
        this.visitor = Browser.at(port);
    }

    @BeforeEach
    void an_office_with_an_address() {
        written.reset();
        written.settings.put(Settings.OFFICE_EMAIL, "office@example.org");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        var answer = visitor.post("/sample/form", Map.of("name", "<b>far too long a name</b>", "day", "2026-01-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please enter at most 10 characters.")
                .contains("value=\"&lt;b>far too long a name&lt;/b>\"")
                .doesNotContain("<b>far");
    }

    @Test
    void a_message_speaks_the_language_of_the_address() {
        assertThat(visitor.post("/ro/sample/form", Map.of("name", "", "day", "2026-01-01")).body())
                .contains("Completați acest câmp.");
        assertThat(visitor.post("/sr-Latn/sample/form", Map.of("name", "", "day", "2026-01-01")).body())
                .contains("Popunite ovo polje.");
    }

    @Test
    void what_cannot_be_read_as_a_date_is_no_failure() {
        var answer = visitor.post("/sample/form", Map.of("name", "Ana", "day", "yesterday"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This cannot be read.");
    }

    @Test
    void what_the_use_case_refuses_comes_back_to_the_form() {
        var answer = visitor.post("/sample/form", Map.of("name", "taken", "day", "2026-01-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This name is kept for the platform itself.");
    }

    @Test
    void a_message_reaches_the_office_which_answers_to_the_writer() {
        var answer = visitor.post("/ro/contact", MESSAGE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo("/ro/contact");
        assertThat(written.letters).singleElement().satisfies(letter -> {
            assertThat(letter.to().address().value()).isEqualTo("office@example.org");
            assertThat(Optional.ofNullable(letter.replyTo()).orElseThrow().value()).isEqualTo("ana@example.org");
            assertThat(letter.model().get("message")).asString().contains("Who leads?");
        });
    }

    @Test
    void a_machine_that_fills_the_hidden_field_hears_the_same_and_reaches_nobody() {
        var filled = new HashMap<>(MESSAGE);
        filled.put("homepage", "https://spam.example");

        var answer = visitor.post("/contact", filled);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(written.letters).isEmpty();
    }

    @Test
    void after_some_messages_a_visitor_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/contact", MESSAGE).statusCode()).isEqualTo(303);
        }

        var answer = visitor.post("/contact", MESSAGE);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo("720");
        assertThat(answer.body()).contains("Try again in 12 minutes");
        assertThat(written.letters).hasSize(5);
    }

    @Test
    void where_nobody_would_read_a_message_nobody_is_told_that_it_arrives() {
        written.settings.clear();

        var answer = visitor.post("/contact", MESSAGE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The office cannot be reached through this form at the moment.")
                .contains("Who leads?");
    }

    @Test
    void a_request_to_join_carries_what_was_filled_in() {
        visitor.post("/join", Map.of("name", "Ana", "email", "ana@example.org", "organisation", "Example Cluster",
                "country", "RS"));

        assertThat(written.letters).singleElement()
                .satisfies(letter -> assertThat(letter.model().get("message"))
                        .hasToString("OfficeMessageView[kind=join, name=Ana, email=ana@example.org, facts=["
                                + "Fact[key=web.join.organisation, value=Example Cluster], Fact[key=web.join.country, value=RS]],"
                                + " text=]"));
    }

    @Test
    void a_country_that_is_none_and_an_address_that_is_none_are_refused() {
        assertThat(visitor.post("/join", Map.of("name", "Ana", "email", "ana@example.org", "country", "ZZ")).body())
                .contains("Please choose a country from the list.");
        assertThat(visitor.post("/contact", Map.of("name", "Ana", "email", "ana", "message", "x")).statusCode())
                .isEqualTo(422);
        assertThat(written.letters).isEmpty();
    }

    @Test
    void who_was_overtaken_sees_what_differs_and_finds_the_form_again() {
        var answer = visitor.post("/ro/sample/overtaken", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Cineva a fost mai rapid")
                .contains("Town")
                .contains("Niš")
                .contains("Belgrade")
                .doesNotContain("Street")
                .contains("href=\"/ro/sample/form\"");
    }

    private enum Mood {
        GLAD
    }

    private record ThingId(UUID value) {}

    private record Place(String town) {}

    private record Both(String one, int other) {}

    private record Filled(String name, LocalDate day, List<Mood> moods, ThingId id, Optional<String> note, Place place,
            Both both, boolean agreed) {}

    @Test
    void a_record_fills_the_fields_of_its_names() {
        var id = new UUID(1, 2);
        var form = Form.of(new Filled("Ana", LocalDate.of(2026, 11, 22), List.of(Mood.GLAD), new ThingId(id),
                Optional.empty(), new Place("Niš"), new Both("x", 3), true));

        assertThat(form.value("name")).isEqualTo("Ana");
        assertThat(form.value("day")).isEqualTo("2026-11-22");
        assertThat(form.has("moods", "GLAD")).isTrue();
        assertThat(form.value("id")).isEqualTo(id.toString());
        assertThat(form.value("note")).isEmpty();
        assertThat(form.value("place")).isEqualTo("Niš");
        assertThat(form.value("both.other")).isEqualTo("3");
        assertThat(form.has("agreed", "true")).isTrue();
        assertThat(form.invalid()).isFalse();
    }
}
