package kolo.tenancy;

import java.util.Optional;

/// What a module does for a network that is being onboarded, in the same transaction and with the network bound.
@FunctionalInterface
public interface NetworkSetup {
    /// Sets up the module's part.
    ///
    /// @throws kolo.kernel.Problem when something in the order cannot be accepted; then nothing of the network is kept
    void setUp(Order order);

    /// What the operator ordered.
    ///
    /// @param members the spreadsheet of the members, CSV or XLSX
    record Order(Network network, Blueprint blueprint, Optional<Spreadsheet> members) {}

    /// An uploaded spreadsheet.
    record Spreadsheet(String fileName, byte[] content) {}
}
