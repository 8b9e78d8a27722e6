package kolo.mail;

/// What a letter puts into the recipient's calendar: one iCalendar object as a further alternative of its text
/// (RFC 6047, section 2.4), which mail programs offer to accept or apply.
///
/// @param method   the object's METHOD, `REQUEST` or `CANCEL` (RFC 5546)
/// @param calendar the whole object, with CRLF, at most 100,000 characters
public record CalendarPart(String method, String calendar) {
    public CalendarPart {
        if (!method.matches("[A-Z]{1,20}") || !calendar.contains("METHOD:" + method + "\r\n")) {
            throw new IllegalArgumentException("The part's method is not the calendar's: " + method);
        }
    }
}
