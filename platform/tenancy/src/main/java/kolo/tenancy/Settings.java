package kolo.tenancy;

import java.util.Map;
import java.util.Optional;

/// Small named settings of the current network that modules keep (`membership.visibility.contacts`, `office.email`).
///
/// Needs a bound tenant and a transaction.
public interface Settings {
    /// The address to which a network's forms write.
    String OFFICE_EMAIL = "office.email";

    /// The value of one setting.
    Optional<String> find(String name);

    /// Every setting whose name begins with the prefix.
    Map<String, String> startingWith(String prefix);

    /// Writes one setting; a blank value removes it.
    void write(String name, String value);
}
