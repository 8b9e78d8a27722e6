package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.WholeSystem;

/// The record of BBS ClusNet as its public page has it: everybody reads what the project is, members read who takes
/// part, and the memorandum is for them too.
@WholeSystem
class TheProjectAndItsPartnersTests {
    private static final List<String> MEMBERS = List.of("Cluster House", "Romanian Textile Concept",
            "Textile Trade Association - Textile Cluster", "Cluster Creativa", "Wood Cluster Herzegovina");
    private static final String MEMORANDUM = "Memorandum of understanding (MoU BBS ClusNet)";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private final List<Person> people = new ArrayList<>();

    @LocalServerPort
    int port;

    @AfterEach
    void goHome() {
        people.forEach(Person::close);
    }

    @Test
    void a_visitor_reads_what_it_is_and_a_member_reads_who_takes_part() {
        var visitor = person();
        visitor.opens("/projects?q=BBS+Clusnet");
        visitor.clicks("BBS Clusnet");
        var project = visitor.path();
        readsWhatItIs(visitor);
        assertThat(visitor.reads()).contains("The partner list is for members of the network");
        MEMBERS.forEach(partner -> assertThat(visitor.reads()).doesNotContain(partner));
        assertThat(visitor.reads()).doesNotContain(MEMORANDUM);

        var member = person().signsIn("member@example.org", WholeSystem.PASSWORD);
        member.opens(project);
        readsWhatItIs(member);
        assertThat(member.reads()).contains(MEMBERS)
                .contains("Coordinator", "Bosnia & Herzegovina", MEMORANDUM)
                .doesNotContain("The partner list is for members");
        var file = member.page().locator("#documents a[href^='/files/']").first();
        var address = URI.create(file.getAttribute("href")).getPath();
        var download = member.page().waitForDownload(file::click);
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        assertThat(download.failure()).isNull();

        assertThat(visitor.opens(address)).as("the file for a visitor").isEqualTo(404);
    }

    private static void readsWhatItIs(Person reader) {
        assertThat(reader.page().locator("h1").innerText()).isEqualTo("BBS Clusnet");
        assertThat(reader.reads().toLowerCase(java.util.Locale.ROOT)).contains("other",
                "balkan & black sea cluster network", "western balkans", "general", "january 2012 – december 2019",
                "finished");
    }

    private Person person() {
        var person = chromium.person(port, "clusnet.localhost");
        people.add(person);
        return person;
    }
}
