package kolo.operator;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Slug;
import kolo.tenancy.Blueprint;
import kolo.tenancy.Brand;
import kolo.tenancy.NetworkSetup.Spreadsheet;

/// A network as it is ordered.
///
/// @param name 1 to 200 characters
/// @param shortName 1 to 60 characters
/// @param languages BCP 47 tags of the interface, the default language first
/// @param administrator who is invited first; empty where somebody else sees to that
/// @param members the spreadsheet of the members, if there is one
public record NetworkOrder(String name, String shortName, Slug slug, Blueprint blueprint, CountryCode country,
        ZoneId zone, List<String> languages, Brand brand, Optional<Administrator> administrator,
        Optional<Spreadsheet> members) {

    /// Copies the languages.
    public NetworkOrder {
        languages = List.copyOf(languages);
    }

    /// The person who is invited to administer the network.
    public record Administrator(String name, EmailAddress email) {}

    /// The same order with a spreadsheet.
    public NetworkOrder with(Spreadsheet sheet) {
        return new NetworkOrder(name, shortName, slug, blueprint, country, zone, languages, brand, administrator,
                Optional.of(sheet));
    }
}
