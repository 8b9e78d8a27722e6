package kolo.identity;

import java.time.Instant;

/// A module that knows, from its own dated records, what a person may do.
///
/// All beans of this type are asked inside a read-only transaction of the current network. An answer must follow from
/// dates alone, so that no authority depends on a job having run, and says until when no date changes it. It is remembered
/// up to then as long as the network's content version stands: every table that it is read from raises that version
/// (`tenancy.raises_content`).
public interface AuthoritySource {

    /// The authority of the account at the instant; [Authority#NONE] when this module gives none.
    Authority authorityOf(AccountId account, Instant at);

    /// The same, for a source that follows from what others answered, such as the office that a represented member
    /// holds: it spares the question again.
    ///
    /// @param soFar what the sources before it gave; a source says its place by `@Order`
    default Authority authorityOf(AccountId account, Instant at, Authority soFar) {
        return authorityOf(account, at);
    }
}
