package kolo.events;

import kolo.mail.Recipient;

/// Puts editions into people's calendars by mail (RFC 5546, RFC 6047) and keeps them right there.
///
/// Whoever was invited gets every later change of time, place or state without anybody asking. What is sent again
/// carries a higher SEQUENCE. In the caller's transaction: no commit, no mail.
public interface Invitations {

    /// Sends the edition to a calendar (`METHOD:REQUEST`). Nothing is sent where the days are not known.
    void invite(EditionId edition, Recipient guest);

    /// Takes it out of the calendar again (`METHOD:CANCEL`); for somebody never invited nothing happens.
    void withdraw(EditionId edition, Recipient guest);
}
