package kolo.tenancy;

import java.util.List;
import java.util.Optional;

/// What a module does for a network that is being onboarded, in the same transaction and with the network bound.
@FunctionalInterface
public interface NetworkSetup {
    /// Sets up the module's part.
    ///
    /// @throws kolo.kernel.Problem when something in the order cannot be accepted; then nothing of the network is kept
    void setUp(Order order);

    /// What [#setUp(Order)] would make of the operator's spreadsheet, row by row, without keeping anything.
    ///
    /// Asked in a transaction that is rolled back, with the network entered and bound.
    ///
    /// @throws kolo.kernel.Problem when the spreadsheet cannot be read at all
    default List<Foreseen> foresee(Order order) {
        return List.of();
    }

    /// What would become of one row.
    ///
    /// @param row      its line in the file, counted from 1
    /// @param name     what the row is about, as written there
    /// @param accepted whether the row can be kept
    /// @param key      a text key that says what becomes of it, or why it is refused
    record Foreseen(int row, String name, boolean accepted, String key, List<Object> arguments) {}

    /// What the operator ordered.
    ///
    /// @param members the spreadsheet of the members, CSV or XLSX
    record Order(Network network, Blueprint blueprint, Optional<Spreadsheet> members) {}

    /// An uploaded spreadsheet.
    record Spreadsheet(String fileName, byte[] content) {}
}
