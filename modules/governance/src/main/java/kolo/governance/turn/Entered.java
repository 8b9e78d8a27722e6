package kolo.governance.turn;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.texts.CleanText;

/// Reads what was typed into the forms of this package.
final class Entered {
    private Entered() {}

    /// @throws Invalid when it is no day of the years 1000 to 2200
    static LocalDate day(@Nullable String text, String field) {
        try {
            var day = LocalDate.parse(text == null ? "" : text.strip());
            if (day.getYear() < 1000 || day.getYear() > 2200) {
                throw Invalid.field(field, "governance.problem.day");
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw Invalid.field(field, "governance.problem.day");
        }
    }

    static @Nullable LocalDate optionalDay(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : day(text, field);
    }

    /// @throws Invalid when it is no whole number from 0 to 100,000
    static int number(@Nullable String text, String field) {
        var digits = text == null ? "" : text.strip();
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > 100_000) {
            throw Invalid.field(field, "governance.problem.votes");
        }
        return Integer.parseInt(digits);
    }

    /// @throws Invalid when nothing was chosen
    static MemberId member(@Nullable String text) {
        var member = optionalMember(text);
        if (member == null) {
            throw Invalid.field("member", "governance.problem.no-holder");
        }
        return member;
    }

    static @Nullable MemberId optionalMember(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return MemberId.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field("member", "governance.problem.no-holder");
        }
    }

    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : CleanText.cleanBlock(text);
    }

    /// A link that a page may show: http or https.
    static @Nullable String link(@Nullable String text) {
        var link = optional(text);
        if (link != null && !link.matches("https?://\\S{3,900}")) {
            throw Invalid.field("link", "governance.problem.link");
        }
        return link;
    }
}
