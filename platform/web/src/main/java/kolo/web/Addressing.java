package kolo.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/// Writes values into addresses and attributes.
final class Addressing {
    private Addressing() {}

    /// A value for a query, with `%20` for a blank.
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// A value between double quotes.
    static String attribute(String value) {
        var output = new StringOutput();
        Escape.htmlAttribute(value, output);
        return output.toString();
    }
}
