package kolo.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;

import org.jsoup.Jsoup;

import kolo.faults.Visitor.Answer;
import kolotest.Wait;

/// File systems that are full: of the database, and of the uploads.
final class FullDisks {
    private FullDisks() {}

    static Findings database(Stage stage) {
        var findings = new Findings("disk of the database full for 10 s");
        var ledger = new Ledger();
        var writers = new Writers(stage, ledger, "full");
        var ballast = stage.folder.resolve("database/ballast");
        long begin = System.nanoTime();
        try (writers) {
            writers.begin();
            Wait.pause(Duration.ofSeconds(2));
            fill(ballast);
            Wait.pause(Duration.ofSeconds(10));
            delete(ballast);
            boolean stopped = !stage.database.runs();
            findings.say("the server %s", stopped ? "had stopped itself, was started again" : "went on by itself");
            if (stopped) {
                stage.database.start();
            }
            Wait.pause(Duration.ofSeconds(1));
            stage.ready();
            Wait.pause(Duration.ofSeconds(5));
        }
        findings.outage = ledger.outage(begin, System.nanoTime());
        findings.done = "1 full disk";
        new Judge(stage, ledger, writers, findings).judge();
        findings.say("every row of %d tables was read again", readEverything(stage));
        return findings;
    }

    /// A page that is damaged answers with an error.
    private static int readEverything(Stage stage) {
        var sql = stage.database.sql();
        var tables = sql.sql("""
                             select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                             where schemaname not in ('pg_catalog', 'information_schema')""")
                .query(String.class)
                .list();
        tables.forEach(table -> sql.sql("select coalesce(sum(length(t::text)), 0) from " + table + " t")
                .query(Long.class)
                .single());
        return tables.size();
    }

    static Findings files(Stage stage) {
        var findings = new Findings("disk of the uploads full");
        var ballast = stage.folder.resolve("files/ballast");
        var member = stage.database.sql()
                .sql("""
                     select id from membership.member where tenant_id =
                       (select id from tenancy.tenant where slug = 'clusnet') order by id limit 1""")
                .query(UUID.class)
                .single();
        try {
            var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
            visitor.signIn("administrator@example.org", Visitor.PASSWORD);
            var before = upload(visitor, member, 1);
            findings.require(before.accepted(), "an upload before the fault was answered by %d", before.status());
            var logo = stage.database.sql().sql("select logo_file from membership.member where id = ?").param(member);
            var kept = logo.query(UUID.class).single();
            fill(ballast);
            var during = upload(visitor, member, 2);
            findings.say("with a full disk an upload is answered by %d", during.status());
            findings.require(during.status() >= 500 && during.body().contains("<h1"),
                    "an upload onto a full disk was answered by %d", during.status());
            findings.require(kept.equals(stage.database.sql()
                    .sql("select logo_file from membership.member where id = ?")
                    .param(member)
                    .query(UUID.class)
                    .single()), "the logo is another one after a failed upload");
            findings.require(visitor.get("/members/" + member).status() == 200, "pages without uploads fail, too");
            delete(ballast);
            var after = upload(visitor, member, 3);
            findings.require(after.accepted(), "an upload after the fault was answered by %d", after.status());
            findings.acknowledged = "2 uploads";
            findings.done = "1 full disk, 3 uploads";
        } catch (IOException noAnswer) {
            findings.require(false, "no answer: %s", noAnswer);
        } finally {
            delete(ballast);
        }
        return findings;
    }

    private static Answer upload(Visitor visitor, UUID member, long seed) throws IOException {
        var path = "/members/" + member;
        var token = Jsoup.parse(visitor.get(path + "/edit").body()).select("input[name=_csrf]").val();
        var boundary = "kolo-faults";
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                        --%s\r
                        Content-Disposition: form-data; name="_csrf"\r
                        \r
                        %s\r
                        --%s\r
                        Content-Disposition: form-data; name="logo"; filename="logo.png"\r
                        Content-Type: image/png\r
                        \r
                        """.formatted(boundary, token, boundary).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(noise(seed));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(path + "/logo")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())), true);
    }

    private static byte[] noise(long seed) throws IOException {
        var random = new Random(seed);
        var image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 300 * 300; i++) {
            image.setRGB(i % 300, i / 300, random.nextInt(1 << 24));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void fill(Path ballast) {
        // to the last block: what is left of a megabyte is taken in small pieces
        for (long piece : new long[]{1 << 20, 4096}) {
            try (var out = Files.newOutputStream(ballast, java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND)) {
                var block = new byte[(int) piece];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                // that is what it is for
            }
        }
    }

    private static void delete(Path ballast) {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
