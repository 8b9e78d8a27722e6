package kolo.identity;

/// A module that keeps personal data, and gives a person their own as a download.
public interface PersonalDataSource {

    /// The heading of this module's part in the download, such as `membership`.
    String name();

    /// What the module keeps of the person, as records, maps and lists that become JSON.
    Object dataOf(AccountId account);
}
