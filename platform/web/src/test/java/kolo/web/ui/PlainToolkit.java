package kolo.web.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Draws components without a request: texts are their keys, addresses stay as they are.
final class PlainToolkit extends Toolkit {
    /// What a component draws, read by an HTML parser.
    static Element drawn(Content content) {
        var output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return Jsoup.parseBodyFragment(output.toString()).body();
    }

    @Override
    public String t(String key, Object... args) {
        return args.length == 0 ? key : key + Arrays.toString(args);
    }

    @Override
    public String url(String path) {
        return path;
    }

    @Override
    public String asset(String path) {
        return path;
    }

    @Override
    public String withQuery(String name, @Nullable Object value) {
        return "?" + name + "=" + value;
    }

    @Override
    public Content csrf() {
        return output -> output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"token\">");
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String date(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    @Override
    public String dateTime(@Nullable Instant at) {
        return Objects.toString(at, "");
    }

    @Override
    public String number(long number) {
        return String.valueOf(number);
    }

    @Override
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }

    @Override
    public String written(String text, String writtenIn) {
        return text;
    }

    @Override
    public String writtenIn(String writtenIn) {
        return writtenIn;
    }
}
