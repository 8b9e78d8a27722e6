package kolo.governance.rotation;

import java.util.List;

/// The order of the countries, owned by the network: renaming a country reorders nothing.
///
/// A country that the list does not name comes after those that it does, by its code.
///
/// @param version counts the changes of the list
/// @param codes   ISO 3166-1 alpha-2, and XK, in the order of the network
public record CountryList(int version, List<String> codes) {
    /// No list: countries stand in the order of their codes.
    public static final CountryList NONE = new CountryList(0, List.of());

    public CountryList {
        codes = List.copyOf(codes);
        if (codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("A country stands in the list once");
        }
    }
}
