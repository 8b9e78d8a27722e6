package kolo.membership;

/// Brings the members, the unclaimed profiles and the labels of a network that comes with Kolo's embedded default.
///
/// The data are facts from public pages, each with its source; they go through [MemberImport] like any spreadsheet.
public interface FirstMembers {

    /// Imports the spreadsheets of a folder into the current network, in the running transaction.
    ///
    /// @param folder the folder's name below `kolo/membership/first`, such as `clusnet`; one without spreadsheets
    ///            brings nobody
    void bring(String folder);
}
