package kolo.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.kernel.EmailAddress;

/// One message to one person, as a module writes it: a template, what the template needs, and a subject.
///
/// @param template   the module's template without its ending, such as `identity/letter/invitation`
/// @param subjectKey the text of the subject line
/// @param model      the template's parameters beside `letter`, by name
/// @param replyTo    where an answer goes instead of to the network's office
/// @param calendar   what the letter puts into the recipient's calendar, or null
/// @param importance who waits when the network's letters of the day are used up
/// @param unsubscribe the absolute address that ends letters of this kind when it is posted to (RFC 8058), or null
public record Letter(Recipient to, String template, String subjectKey, List<Object> subjectArguments,
        Map<String, Object> model, @Nullable EmailAddress replyTo, @Nullable CalendarPart calendar,
        @Nullable String unsubscribe, Importance importance) {
    public Letter {
        subjectArguments = List.copyOf(subjectArguments);
        model = Map.copyOf(model);
    }

    /// A letter whose template has no parameters yet.
    public static Letter of(Recipient to, String template, String subjectKey, Object... subjectArguments) {
        return new Letter(to, template, subjectKey, List.of(subjectArguments), Map.of(), null, null, null,
                Importance.USUAL);
    }

    /// The same letter with one more parameter of its template. Links are absolute, made by `Addresses`.
    public Letter with(String parameter, Object value) {
        var more = new HashMap<>(model);
        more.put(parameter, value);
        return new Letter(to, template, subjectKey, subjectArguments, more, replyTo, calendar, unsubscribe,
                importance);
    }

    /// The same letter, answered to this address.
    public Letter replyingTo(EmailAddress address) {
        return new Letter(to, template, subjectKey, subjectArguments, model, address, calendar, unsubscribe,
                importance);
    }

    /// The same letter with an invitation or a cancellation for the recipient's calendar.
    public Letter scheduling(CalendarPart part) {
        return new Letter(to, template, subjectKey, subjectArguments, model, replyTo, part, unsubscribe,
                importance);
    }

    /// The same letter, which mail programs offer to end with one click: they post to the address without any cookie.
    public Letter endedBy(String address) {
        return new Letter(to, template, subjectKey, subjectArguments, model, replyTo, calendar, address,
                importance);
    }

    /// The same letter, which opens a door or guards an account.
    public Letter first() {
        return ranked(Importance.FIRST);
    }

    /// The same letter, which goes to many and can wait.
    public Letter last() {
        return ranked(Importance.LAST);
    }

    private Letter ranked(Importance rank) {
        return new Letter(to, template, subjectKey, subjectArguments, model, replyTo, calendar, unsubscribe, rank);
    }
}
