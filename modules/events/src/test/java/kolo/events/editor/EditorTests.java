package kolo.events.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.TwoNetworks;
import kolo.identity.Actor;
import kolotest.Answer;
import kolotest.Browser;
import kolotest.Request;

/// The whole way of an edition through its editor, as a browser sends it.
class EditorTests extends TwoNetworks {
    @Autowired
    Events events;

    private static Map<String, String> mission() {
        var fields = new HashMap<String, String>();
        fields.put("kind", "ECONOMIC_MISSION");
        fields.put("title.en", "Mission to Sofia");
        fields.put("visibility", "PUBLIC");
        fields.put("precision", "TIME");
        fields.put("startsDate", "2027-10-30");
        fields.put("startsTime", "09:00");
        fields.put("endsDate", "2027-11-02");
        fields.put("endsTime", "17:00");
        fields.put("zone", "Europe/Sofia");
        fields.put("attendance", "MIXED");
        fields.put("city", "Sofia");
        fields.put("country", "BG");
        fields.put("joinLink", "https://meet.example.org/secret");
        fields.put("hosts", "An outside body");
        return fields;
    }

    private Answer post(Browser browser, String from, String path, Map<String, String> fields) {
        var token = browser.get(from).page().select("input[name=_csrf]").attr("value");
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return browser.send(Request.post(path).form(all));
    }

    private String created(Browser office) {
        var answer = post(office, "/events/new", "/events", mission());
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location().replaceFirst(".*(/events/[0-9a-f-]{36}).*", "$1");
    }

    @Test
    void an_edition_is_created_announced_moved_and_cancelled() {
        actsAs(office);
        var browser = browser();
        var path = created(browser);
        actsAs(Actor.visitor());
        assertThat(browser().get(path).status()).isEqualTo(404);

        actsAs(office);
        assertThat(post(browser, path + "/edit", path + "/publication", Map.of()).status()).isEqualTo(303);
        var stop = Map.of("title", "Chamber of commerce", "city", "Plovdiv", "country", "BG", "zone", "Europe/Sofia",
                "startsDate", "2027-10-31", "startsTime", "10:00", "endsTime", "12:00");
        assertThat(post(browser, path + "/itinerary", path + "/stops", stop).status()).isEqualTo(303);
        actsAs(Actor.visitor());
        var page = browser().get(path);
        assertThat(page.page().select("h1").text()).isEqualTo("Mission to Sofia");
        assertThat(page.page().select(".itinerary li").text()).contains("Chamber of commerce", "Plovdiv, Bulgaria");
        assertThat(page.text()).contains("An outside body").doesNotContain("meet.example.org");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(
                browser().send(Request.get(path).with("If-None-Match", String.valueOf(page.header("ETag")))).status())
                .isEqualTo(304);

        actsAs(office);
        var moved = new HashMap<>(mission());
        var edit = browser.get(path + "/edit");
        moved.put("version", edit.page().select("input[name=version]").attr("value"));
        moved.put("city", "Burgas");
        assertThat(post(browser, path + "/edit", path, moved).status()).isEqualTo(303);
        assertThat(post(browser, path + "/edit", path, moved).status()).as("the version is old now").isEqualTo(409);
        assertThat(post(browser, path + "/cancellation", path + "/cancellation", Map.of()).status()).isEqualTo(422);
        assertThat(post(browser, path + "/cancellation", path + "/cancellation", Map.of("reason", "No bus.")).status())
                .isEqualTo(303);
        actsAs(Actor.visitor());
        assertThat(browser().get(path).text()).contains("No bus.", "Burgas");
        var id = new EditionId(java.util.UUID.fromString(path.substring(8)));
        assertThat(in(ours, () -> events.find(id)).orElseThrow().sequence()).isEqualTo(2);
    }

    @Test
    void bad_input_comes_back_with_words_and_with_what_was_typed() {
        actsAs(office);
        var browser = browser();
        var fields = mission();
        fields.put("endsDate", "2027-10-29");
        fields.put("joinLink", "javascript:alert(1)");
        fields.put("title.en", "Ω".repeat(301));
        var answer = post(browser, "/events/new", "/events", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("ends before it begins", "https://",
                "At most 300 characters; there are 301");
        assertThat(answer.page().select("input[name=city]").attr("value")).isEqualTo("Sofia");

        fields = mission();
        fields.put("startsDate", "2027-10-31");
        fields.put("startsTime", "03:30");
        var twice = post(browser, "/events/new", "/events", fields);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("input[name=startsTurn]")).hasSize(2);
        fields.put("startsTurn", "SECOND");
        assertThat(post(browser, "/events/new", "/events", fields).status()).isEqualTo(303);

        fields = mission();
        fields.put("startsDate", "2027-03-28");
        fields.put("startsTime", "03:30");
        fields.put("endsDate", "2027-03-28");
        assertThat(post(browser, "/events/new", "/events", fields).text()).contains("does not exist on that day");
    }

    @Test
    void who_does_not_manage_events_finds_no_editor_and_the_other_network_no_edition() {
        actsAs(office);
        var path = created(browser());
        actsAs(somebody());
        assertThat(browser().get(path + "/edit").status()).isEqualTo(403);
        assertThat(browser().get("/events/new").status()).isEqualTo(403);
        assertThat(browser().get(path).status()).isEqualTo(404);
        actsAs(office);
        assertThat(Browser.at(port, theirs.slug() + ".localhost").get(path + "/edit").status()).isEqualTo(404);
    }
}
