package kolo.events;

import java.util.Optional;

import kolo.mail.CalendarPart;
import kolo.mail.Recipient;

/// Puts editions into people's calendars by mail (RFC 5546, RFC 6047) and keeps them right there.
///
/// Whoever was invited gets every later change of time, place or state without anybody asking. What is sent again
/// carries a higher SEQUENCE. In the caller's transaction: no commit, no mail.
public interface Invitations {

    /// Invites somebody; the caller's own letter carries what is answered here into the calendar (`METHOD:REQUEST`).
    ///
    /// @return empty where the days are not known or the calendar knows already
    Optional<CalendarPart> invite(EditionId edition, Recipient guest);

    /// Takes the invitation back; the caller's own letter carries what is answered here (`METHOD:CANCEL`).
    ///
    /// @return empty for somebody never invited, and where the calendar knows already
    Optional<CalendarPart> withdraw(EditionId edition, Recipient guest);

    /// Takes the invitation back with a letter of its own, for who is told nothing else.
    void takeBack(EditionId edition, Recipient guest);
}
