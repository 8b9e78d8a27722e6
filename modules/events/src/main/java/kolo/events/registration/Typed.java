package kolo.events.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import kolo.events.LocalText;
import kolo.events.editions.VenueTime;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.texts.CleanText;

/// What the office typed into a form of settings; finds everything that is wrong at once.
final class Typed {
    private static final Pattern ID = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private final MultiValueMap<String, String> sent;
    private final List<FieldProblem> problems = new ArrayList<>();

    Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /// @throws Invalid when anything that was read is wrong
    void requireFine() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    String text(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    boolean ticked(String field) {
        return "true".equals(text(field));
    }

    String line(String field, int longest) {
        var line = CleanText.clean(text(field));
        if (!CleanText.fits(line, longest)) {
            wrong(field, "events.registration.problem.long", longest);
        }
        return line;
    }

    String block(String field, int longest) {
        var block = CleanText.cleanBlock(text(field));
        if (!CleanText.fits(block, longest)) {
            wrong(field, "events.registration.problem.long", longest);
        }
        return block;
    }

    /// A whole number, or null where nothing stands.
    @Nullable
    Integer number(String field, int least, int most) {
        var typed = text(field);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,7}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            wrong(field, "events.registration.problem.number", least, most);
            return null;
        }
        return Integer.valueOf(typed);
    }

    int number(String field, int least, int most, int otherwise) {
        var number = number(field, least, most);
        return number == null ? otherwise : number;
    }

    @Nullable
    BigDecimal amount(String field) {
        var typed = text(field).replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}(\\.\\d{1,2})?") || new BigDecimal(typed).signum() == 0) {
            wrong(field, "events.participants.problem.amount");
            return null;
        }
        return new BigDecimal(typed);
    }

    /// A date and an hour on the clock of the venue, from the fields `…Date` and `…Time`; null where no date stands.
    @Nullable
    Instant moment(String field, ZoneId zone) {
        var date = text(field + "Date");
        if (date.isEmpty()) {
            return null;
        }
        var time = text(field + "Time");
        try {
            return VenueTime
                    .moment(new VenueTime.Moment(field, date, time.isEmpty() ? "00:00" : time, VenueTime.Turn.SECOND),
                            date, zone)
                    .toInstant();
        } catch (Invalid invalid) {
            problems.addAll(invalid.fields());
            return null;
        }
    }

    /// A text in several languages, from the fields `…-en` and so on.
    LocalText texts(String field, List<String> languages, int longest) {
        var texts = new HashMap<String, String>();
        for (var language : languages) {
            texts.put(language, block(field + "-" + language, longest));
        }
        return new LocalText(texts);
    }

    @Nullable
    UUID id(String field) {
        var typed = text(field);
        return ID.matcher(typed).matches() ? UUID.fromString(typed) : null;
    }

    <E extends Enum<E>> E one(String field, Class<E> type, E otherwise) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text(field))) {
                return constant;
            }
        }
        return otherwise;
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(new FieldProblem(field, key, List.of(arguments)));
    }
}
