package kolo.projects.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actor;
import kolo.projects.TwoNetworks;

/// What `infra/benchmarks/projects.sh` measures; its name keeps it out of `verify`.
class LargeNumbersMeasurement extends TwoNetworks {
    private static final int PROJECTS = 10_000;
    private static final int PARTNERS = 4;
    private static final String OBJECTIVE = "Weaving, carving and casting in the river lands. ".repeat(35);

    @Autowired
    ImportProjects importProjects;
    @Autowired
    JdbcClient jdbc;

    @Test
    void fifty_thousand_rows_come_in_and_ten_thousand_projects_are_listed() throws IOException {
        actsAs(Actor.system());
        var projectFile = projectFile();
        var partnerFile = partnerFile();
        long start = System.nanoTime();
        var files = ImportFiles.read(projectFile, partnerFile);
        var report = in(ours, () -> importProjects.check(files, ImportOptions.USUAL));
        long checked = System.nanoTime();
        in(ours, () -> importProjects.apply(files, ImportOptions.USUAL));
        long applied = System.nanoTime();
        assertThat(report.rows()).isEqualTo(PROJECTS * (PARTNERS + 1));
        say("rows " + report.rows() + ", files " + (projectFile.length + partnerFile.length) / 1_000_000
                + " MB, heap at most " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB");
        say("read and dry run " + seconds(checked - start) + " s, import " + seconds(applied - checked)
                + " s, altogether " + seconds(applied - start) + " s");
        actsAs(Actor.visitor());
        for (var path : List.of("/projects", "/projects?q=loom77", "/projects?course=RUNNING&sort=-cost",
                "/projects?type=HORIZON&year=2024&page=40", "/projects?programme=HORIZON&sort=name")) {
            listed(path);
        }
        assertThat(Duration.ofNanos(applied - start)).isLessThan(Duration.ofMinutes(10));
    }

    private void listed(String path) {
        var reader = browser();
        for (int i = 0; i < 40; i++) {
            reader.get(path);
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < 200; i++) {
            // another parameter, so that no kept page answers
            long from = System.nanoTime();
            var answer = reader.get(path + (path.contains("?") ? "&" : "?") + "n=" + i);
            times.add(System.nanoTime() - from);
            assertThat(answer.status()).isEqualTo(200);
        }
        Collections.sort(times);
        say("page " + path + ": median " + millis(times.get(100)) + " ms, p99 " + millis(times.get(197)) + " ms");
    }

    private static byte[] projectFile() {
        var file = new StringBuilder("id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;"
                + "legalBasis;topics;ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;nature;"
                + "objective;contentUpdateDate;rcn;grantDoi;keywords\n");
        for (int i = 0; i < PROJECTS; i++) {
            int year = 2014 + i % 14;
            file.append(String.format(Locale.ROOT, "\"%d\";\"LOOM%d\";\"SIGNED\";\"Looms of the valley %d\";"
                    + "\"%d-0%d-01\";\"%d-12-31\";\"%d,5\";\"%d\";\"HORIZON.2\";\"CL2\";\"%d-01-01\";\"%s\";\"CALL-%d\";"
                    + "\"\";\"RIA\";\"\";\"%s\";\"\";\"%d\";\"10.3030/%d\";\"weaving, valley %d\"\n", 100_000 + i, i, i,
                    year, 1 + i % 9, year + 2, 1_000_000 + i, 900_000 + i, year, i % 2 == 0 ? "HORIZON" : "H2020", year,
                    OBJECTIVE, i, i, i % 100));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] partnerFile() {
        var file = new StringBuilder("projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;"
                + "activityType;street;postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;"
                + "contentUpdateDate;rcn;order;role;ecContribution;netEcContribution;totalCost;endOfParticipation;"
                + "active\n");
        for (int i = 0; i < PROJECTS; i++) {
            for (int j = 1; j <= PARTNERS; j++) {
                file.append(String.format(Locale.ROOT, "\"%d\";\"LOOM%d\";\"%d\";\"\";\"Organisation %d of Niš\";"
                        + "\"ORG\";\"true\";\"PRC\";\"Street %d\";\"18000\";\"Niš\";\"%s\";\"RS22\";\"43.3,21.9\";"
                        + "\"www.example.org\";\"\";\"\";\"\";\"%d\";\"%s\";\"200000,25\";\"200000.25\";\"250000\";"
                        + "\"false\";\"true\"\n", 100_000 + i, i, 900_000 + j, i * 7 % 3000 + j * 3000, j,
                        List.of("RS", "EL", "RO", "BG").get(j - 1), j, j == 1 ? "coordinator" : "participant"));
            }
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private static void say(String line) {
        try {
            Files.writeString(Path.of("target/measurement.txt"), line + "\n", java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
