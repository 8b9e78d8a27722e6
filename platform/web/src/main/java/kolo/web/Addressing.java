package kolo.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

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

    /// A query with one parameter replaced, or taken out when the value is blank; another one than the page begins
    /// again with the first page. Whatever the query held, the result is a well-formed one.
    static String replaced(String query, String name, String value) {
        var pairs = new ArrayList<String>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            var key = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!key.isEmpty() && !key.equals(name) && !key.equals("page")) {
                pairs.add(encode(key) + "=" + encode(decode(equals < 0 ? "" : pair.substring(equals + 1))));
            }
        }
        if (!value.isBlank()) {
            pairs.add(encode(name) + "=" + encode(value));
        }
        return String.join("&", pairs);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return text;
        }
    }
}
