package kolo.identity;

import java.util.List;

import kolo.kernel.EmailAddress;
import kolo.tenancy.DataSubject;

/// Ends what the current network keeps of a person, in every module at once. Whoever calls this has asked whether the
/// actor may.
public interface Erasure {

    /// The person with this address, with the account where there is one.
    DataSubject person(EmailAddress address);

    /// The person of this account.
    ///
    /// @throws kolo.kernel.NotFound when this network has no such account, or it is erased already
    DataSubject person(AccountId account);

    /// What is kept, by module; modules that keep nothing of the person are there with 0.
    List<Part> kept(DataSubject person);

    /// Erases in one transaction, the account last.
    ///
    /// @return what was erased, by module
    /// @throws kolo.kernel.Conflict when nobody else could open the network's office
    List<Part> erase(DataSubject person);

    /// @param name    the module, as its texts begin
    /// @param records how many records
    record Part(String name, int records) {}
}
