package kolo.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

import kolo.texts.Formats;
import kolo.texts.Language;
import kolo.texts.Languages;
import kolo.texts.Texts;

/// Makes PDF files (tagged after PDF/UA, ISO 14289-1) from templates. Safe for any number of threads, of which two
/// print at a time and the others wait, so that memory stays bounded.
///
/// Nothing is fetched while a page is made: pictures stand in it as `data:` addresses or as `<svg>`, and whatever else
/// a template names is left out.
@Component
public final class Print {
    private static final int AT_ONCE = 2;
    private static final int LONGEST = 20_000_000;
    private static final long MEMORY = 32L << 20;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Texts texts;
    private final PrintFiles files = new PrintFiles();

    Print(Texts texts) {
        this.texts = texts;
        PrintLog.install();
    }

    /// The finished file.
    ///
    /// @throws IllegalArgumentException when the model is not exactly what the template declares, or the page has more
    ///   than 20 million characters
    public byte[] pdf(Printout printout) {
        var page = page(printout);
        places.acquireUninterruptibly();
        try {
            return render(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Document page(Printout printout) {
        var print = new Sheet(printout.title(), Languages.nearest(printout.language()));
        var body = body(printout, print);
        Content content = output -> output.writeContent(body);
        var html = render("print/sheet",
                Map.of("print", print, "css", files.css() + PageRule.of(printout), "content", content));
        if (html.length() > LONGEST) {
            throw new IllegalArgumentException("Too long to print: %d characters".formatted(html.length()));
        }
        var page = Jsoup.parse(html);
        page.head().appendChildren(page.body().select("style"));
        return W3CDom.convert(page);
    }

    private String body(Printout printout, PrintText print) {
        var model = new HashMap<String, Object>(printout.model());
        model.put("print", print);
        var declared = engine.getParamInfo(printout.template() + ".jte").keySet();
        if (!declared.equals(model.keySet())) {
            throw new IllegalArgumentException("%s takes %s, not %s".formatted(printout.template(),
                    new TreeSet<>(declared), new TreeSet<>(model.keySet())));
        }
        return render(printout.template(), model);
    }

    private String render(String template, Map<String, Object> model) {
        var output = new StringOutput();
        engine.render(template + ".jte", model, output);
        return output.toString();
    }

    private byte[] render(Document page) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var document = new PDDocument(MemoryUsageSetting.setupMixed(MEMORY).streamCache);
                var drawings = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder().usePDDocument(document)
                    .toStream(output)
                    .withProducer("Kolo")
                    .withW3cDocument(page, null)
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(drawings);
            Enclosure.around(builder);
            builder.useFont(files::sans, "Kolo Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(files::sansBold, "Kolo Sans", 700, FontStyle.NORMAL, true);
            builder.useFont(files::sansItalic, "Kolo Sans", 400, FontStyle.ITALIC, true);
            builder.useFont(files::serifBold, "Kolo Serif", 700, FontStyle.NORMAL, true);
            // without it a text in an unknown typeface would vanish
            builder.useFont(files::sans, "Fallback", 400, FontStyle.NORMAL, true, Set.of(FSFontUseCase.FALLBACK_FINAL));
            builder.run();
        }
        return output.toByteArray();
    }

    private final class Sheet implements PrintText {
        private final String title;
        private final Language reader;

        Sheet(String title, Language reader) {
            this.title = title;
            this.reader = reader;
        }

        @Override
        public String t(String key, Object... args) {
            return texts.text(reader, key, args);
        }

        @Override
        public String language() {
            return reader.tag();
        }

        @Override
        public Formats formats() {
            return Formats.in(reader);
        }

        @Override
        public String title() {
            return title;
        }
    }
}
