package kolo.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kolo.texts.Texts;

class PrintTests {
    private static final Print PRINT = new Print(Texts.load());
    private static final String SQUARE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' width='100' "
            + "height='100'><rect width='10' height='10' fill='#ff0000'/></svg>";

    @Test
    void all_scripts_of_the_networks_can_be_read_back() throws IOException {
        var names = "Ђорђе Ћирић, Џеп, Његош; Șișești, Țăndărei, șț; Ελλάδα, Θεσσαλονίκη ά έ ή; Ž š č ć đ; България";
        try (var pdf = open(printed("<p>" + names + "</p><p><b>" + names + "</b></p><p><em>Ћ ș ä</em></p><h2>" + names
                + "</h2>"))) {
            assertThat(text(pdf).replace("\n", " ")).contains(names + " " + names)
                    .contains("Ћ ș ä")
                    .doesNotContain("#");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void the_file_says_its_language_and_title_and_is_tagged() throws IOException {
        var printout = Printout.of("print/plain", "Примопредаја", "sr-Cyrl")
                .with("content", raw("<p>Да</p><p style=\"font-family:Elsewhere\">Опет</p>"));
        try (var pdf = open(PRINT.pdf(printout))) {
            assertThat(text(pdf)).contains("Да").contains("Опет");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Примопредаја");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sr-Cyrl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void what_people_wrote_is_text_and_never_markup() throws IOException {
        var printout = Printout.of("print/plain", "<script>\"&</style>", "en")
                .footed("\"} body{display:none} \\ </style>")
                .with("content", raw("<p>there</p>"));
        try (var pdf = open(PRINT.pdf(printout))) {
            assertThat(text(pdf)).contains("<script>\"&</style>").contains("there").contains("\"} body{display:none}");
        }
    }

    @Test
    void nothing_is_fetched_from_the_network_or_the_disk(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.svg"),
                SQUARE.replace("<rect", "<text>TOPSECRET</text><rect"));
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (var target : List.of(address + ".png", address + ".svg", address + ".css", address + ".ttf",
                    secret.toUri().toString(), secret.toString(), "jar:file:/x.jar!/y", "//127.0.0.1/x.png",
                    "data:text/css,p{display:none}")) {
                try (var pdf = open(printed(temptations(target)))) {
                    assertThat(text(pdf)).as(target).contains("still here").doesNotContain("TOPSECRET");
                    assertThat(pdf.getDocumentCatalog().getNames()).as(target)
                            .matches(names -> names == null || names.getEmbeddedFiles() == null);
                }
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void drawings_are_printed_in_the_page_and_as_data() throws IOException {
        var data = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(SQUARE.getBytes(UTF_8));
        for (var drawing : List.of(SQUARE, "<img alt='' width='100' height='100' src='" + data + "'>")) {
            try (var pdf = open(printed(drawing))) {
                var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 36);
                int red = 0;
                for (int x = 0; x < picture.getWidth(); x++) {
                    for (int y = 0; y < picture.getHeight(); y++) {
                        red += (picture.getRGB(x, y) & 0xffffff) == 0xff0000 ? 1 : 0;
                    }
                }
                assertThat(red).as(drawing).isGreaterThan(500);
            }
        }
    }

    @Test
    void a_badge_has_the_size_of_its_holder_and_a_page_of_its_own() throws IOException {
        var printout = Printout.of("print/plain", "Ана", "sr")
                .on(PageFormat.BADGE)
                .with("content",
                        raw("<p class='next-page'>Друга</p>"));
        try (var pdf = open(PRINT.pdf(printout))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var box = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(box.getWidth() / 72 * 25.4)).isEqualTo(105);
            assertThat(Math.round(box.getHeight() / 72 * 25.4)).isEqualTo(74);
        }
    }

    @Test
    void long_documents_carry_their_page_numbers() throws IOException {
        var printout = Printout.of("print/plain", "Long", "en")
                .footed("Мрежа · Нови Сад")
                .with("content",
                        raw("<p>row</p>".repeat(200)));
        try (var pdf = open(PRINT.pdf(printout))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(text(pdf)).contains("Мрежа · Нови Сад").contains("1 / " + pages).contains(pages + " / " + pages);
        }
    }

    @Test
    void many_may_print_at_once() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 12; i++) {
            var own = "Ћирилица " + i;
            work.add(() -> {
                try (var pdf = open(printed("<p>" + own + "</p>" + SQUARE))) {
                    return text(pdf);
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            var results = threads.invokeAll(work);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).contains("Ћирилица " + i + "\n");
            }
        }
    }

    @Test
    void a_model_that_is_not_what_the_template_declares_is_refused() {
        assertThatThrownBy(() -> PRINT.pdf(Printout.of("print/plain", "x", "en").with("contents", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[content, print]");
    }

    private static String temptations(String target) {
        return """
               <style>@import url("%1$s"); @font-face{font-family:x;src:url("%1$s")} .a{background:url("%1$s")}
               .x{font-family:x} .l{list-style-image:url("%1$s")}</style>
               <link rel="stylesheet" href="%1$s"><img src="%1$s" alt="a"><p class="a">still here</p><p class="x">typeface</p>
               <ul class="l"><li>x</li></ul><object data="%1$s" type="image/svg+xml"></object>
               <a href="%1$s" download="x" data-content-type="text/plain">x</a><iframe src="%1$s"></iframe>
               <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
               <image xlink:href="%1$s" width="9" height="9"/><use xlink:href="%1$s#a"/>
               <style>@import url("%1$s");</style></svg>
               """
                .formatted(target);
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    private static byte[] printed(String html) {
        return PRINT.pdf(Printout.of("print/plain", "Test", "en").with("content", raw(html)));
    }

    private static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
