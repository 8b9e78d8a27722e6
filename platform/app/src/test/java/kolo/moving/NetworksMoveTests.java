package kolo.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.WholeSystem;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.kernel.Slug;
import kolo.portability.archive.Manifest;
import kolo.portability.catalogue.NetworkTable;
import kolo.portability.catalogue.NetworkTables;
import kolo.portability.catalogue.StaysBehind;
import kolo.portability.in.BringNetwork;
import kolo.portability.out.WriteArchive;
import kolo.portability.purge.PurgeNetworks;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.Networks;

/// A network of the first start goes out of one deployment and into another, and is the same there.
@WholeSystem
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworksMoveTests {
    @Autowired
    Networks networks;
    @Autowired
    WriteArchive writer;
    @TempDir
    static Path folder;

    private OtherDeployment other;

    @BeforeAll
    void start() {
        other = new OtherDeployment(folder);
    }

    @AfterAll
    void stop() {
        other.close();
    }

    private static Manifest out(WriteArchive writer, Network network, Path file) {
        return CurrentTenant.call(network.id(), () -> {
            try {
                return writer.write(Files.newOutputStream(file));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private Network network(String slug) {
        return networks.all().stream().filter(each -> each.slug().equals(slug)).findFirst().orElseThrow();
    }

    @Test
    @Order(1)
    void what_comes_in_goes_out_again_byte_for_byte() throws IOException {
        var first = archive("ict");
        var manifest = other.bean(BringNetwork.class).check(first);
        assertThat(manifest.rows()).isGreaterThan(100);
        assertThat(manifest.open()).extracting(Manifest.OpenPart::path)
                .contains("open/events.ics", "open/members.json", "open/network.json", "open/README.txt");
        assertThat(manifest.leftOut()).extracting(Manifest.LeftOut::what)
                .contains("identity.session", "mail.message", "identity.account.password_hash");

        var network = other.bean(BringNetwork.class).bring(first, new Slug("ict"));
        var second = folder.resolve("ict-again.zip");
        var again = out(other.bean(WriteArchive.class), network, second);

        assertThat(sums(again)).containsAllEntriesOf(sums(manifest));
        assertThat(text(second, "tables/audit.entry.csv")).as("the log has one entry more: that it came in")
                .startsWith(text(first, "tables/audit.entry.csv"))
                .contains("portability.audit.brought-in");
    }

    @Test
    void of_a_purged_network_nothing_is_left_in_any_table_and_any_file_but_its_tombstone() throws IOException {
        var bringer = other.bean(BringNetwork.class);
        var archive = archive("clusnet");
        var purged = bringer.bring(archive, new Slug("clusnet"));
        var neighbour = other.networks()
                .filter(each -> each.slug().equals("ict"))
                .findFirst()
                .orElseGet(() -> bringer.bring(archive("ict"), new Slug("ict")));
        var planted = Canaries.in(other, purged.id());
        var traces = new Traces(other.superuser(), other.files);
        var before = traces.figures(neighbour.id().toString());
        assertThat(traces.of(planted)).as("the search finds what is there")
                .extracting(found -> found.replaceFirst(" .*", ""))
                .contains("audit.entry", "tenancy.event_publication", "tenancy.scheduled_tasks",
                        "identity.session_attributes", "tenancy.domain", "mail.message", "file")
                .hasSizeGreaterThan(30);

        var registry = other.bean(NetworkRegistry.class);
        var now = other.clock.instant();
        other.in(purged.id(), () -> {
            registry.close(purged.id(), now, now.plus(Duration.ofDays(30)));
            return true;
        });
        other.clock.advance(Duration.ofDays(29));
        other.bean(PurgeNetworks.class).execute();
        assertThat(other.bean(Networks.class).find(purged.id())).as("the grace period").isPresent();

        other.clock.advance(Duration.ofDays(2));
        other.superuser().sql("revoke delete on membership.label from kolo_app").update();
        assertThatThrownBy(() -> other.bean(PurgeNetworks.class).execute()).as("a table that is left out")
                .hasStackTraceContaining("permission denied");
        assertThat(other.bean(Networks.class).find(purged.id())).isPresent();
        assertThatThrownBy(() -> other.in(purged.id(), () -> {
            registry.reopen(purged.id());
            return true;
        })).as("nothing leads back").isInstanceOf(Conflict.class);

        other.superuser().sql("grant delete on membership.label to kolo_app").update();
        other.superuser().sql("create table membership.stray (note text)").update();
        other.superuser().sql("insert into membership.stray values (?)").param(planted.getFirst()).update();
        other.bean(PurgeNetworks.class).execute();
        assertThat(traces.of(planted)).as("a table that holds a trace is found")
                .containsExactly("membership.stray 1", "tenancy.tombstone 1");
        other.superuser().sql("drop table membership.stray").update();
        assertThat(traces.of(planted)).containsExactly("tenancy.tombstone 1");
        assertThat(traces.figures(neighbour.id().toString())).as("the others are whole").isEqualTo(before);
        assertThat(other.superuser()
                .sql("select count(*) from audit.entry where action = 'portability.audit.purged'")
                .query(Long.class)
                .single()).isEqualTo(1);
        assertThatThrownBy(() -> bringer.check(archive)).satisfies(refused("portability.refused.purged-here"));
    }

    @Test
    void a_network_may_have_another_short_name_and_is_refused_under_one_that_is_taken() {
        var archive = archive("crafts");
        var bringer = other.bean(BringNetwork.class);
        other.superuser()
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                       member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (gen_random_uuid(), 'NETWORK', 'crafts', 'Other crafts', 'Crafts', 'ACTIVE', '{en}', 'UTC', 'RS',
                       'BOTH', '{}', '#000000', '#000000', '#000000', 'system', '2026-01-01')
                     """)
                .update();
        assertThatThrownBy(() -> bringer.bring(archive, new Slug("crafts")))
                .satisfies(refused("tenancy.slug-taken"));
        assertThat(other.files.resolve(network("crafts").id().toString())).doesNotExist();
        assertThat(bringer.bring(archive, new Slug("handwork")).slug()).isEqualTo("handwork");
        assertThatThrownBy(() -> bringer.bring(archive, new Slug("handwork-two")))
                .satisfies(refused("portability.refused.here-already"));
    }

    @Test
    void the_tables_of_the_archive_are_those_of_the_catalogue_and_what_stays_behind_exists() {
        var all = other.bean(NetworkTables.class).all();
        assertThat(all).extracting(NetworkTable::name).containsAll(StaysBehind.TABLES.keySet()).doesNotHaveDuplicates();
        for (var table : StaysBehind.tablesWithColumns()) {
            var found = all.stream().filter(each -> each.name().equals(table)).findFirst().orElseThrow();
            assertThat(found.columnNames()).as(table).containsAll(StaysBehind.columns(table).keySet());
        }
        assertThat(all).allSatisfy(table -> assertThat(table.key()).as(table.name()).isNotEmpty());
    }

    private Path archive(String slug) {
        var file = folder.resolve(slug + ".zip");
        if (!Files.exists(file)) {
            out(writer, network(slug), file);
        }
        return file;
    }

    private static Consumer<Throwable> refused(String key) {
        return problem -> assertThat(((Invalid) problem).fields().getFirst().key()).isEqualTo(key);
    }

    private static Map<String, String> sums(Manifest manifest) {
        var sums = new HashMap<String, String>();
        manifest.parts().forEach(part -> sums.put(part.path(), part.bytes() + " " + part.sha256()));
        sums.remove("tables/audit.entry.csv");
        return sums;
    }

    private static String text(Path archive, String path) throws IOException {
        try (var zip = new ZipFile(archive.toFile()); var in = zip.getInputStream(zip.getEntry(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
