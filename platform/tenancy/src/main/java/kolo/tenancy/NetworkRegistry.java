package kolo.tenancy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import kolo.kernel.CountryCode;
import kolo.kernel.Ids;
import kolo.kernel.Slug;

/// What can be done to the registry of networks. Every method needs a running transaction.
public interface NetworkRegistry {
    /// Enters a new, active network.
    ///
    /// @throws kolo.kernel.Invalid when the slug is taken
    default Network open(NewNetwork network) {
        return open(new TenantId(Ids.next()), network);
    }

    /// Enters a new, active network under an identifier that is bound already, so that everything it begins with can
    /// be written in the same transaction.
    ///
    /// @throws kolo.kernel.Invalid when the slug is taken
    Network open(TenantId id, NewNetwork network);

    /// Sets the status.
    void changeStatus(TenantId network, NetworkStatus status);

    /// Gives the network a new name; the old one stays in its history.
    ///
    /// @param from the first day of the new name
    /// @throws kolo.kernel.Conflict when the row is no longer at this version
    void rename(TenantId network, String name, String shortName, LocalDate from, int version);

    /// Changes what the network's administrators decide.
    ///
    /// @throws kolo.kernel.Conflict when the row is no longer at this version
    void change(TenantId network, NetworkSettings settings, int version);

    /// The names the current network has had, the newest first.
    List<NamePeriod> names();

    /// Enters a name of the past, of which the dates may be unknown.
    void recordName(NamePeriod name);

    /// A network as it is onboarded.
    record NewNetwork(Slug slug, String name, String shortName, List<String> languages, ZoneId zone,
            CountryCode country, MemberKinds memberKinds, Set<String> modules, Brand brand) {}

    /// The settings that a network's administrators decide themselves.
    record NetworkSettings(List<String> languages, ZoneId zone, CountryCode country, MemberKinds memberKinds,
            Set<String> modules, Brand brand) {}

    /// A name with the days from which and up to which (exclusive) it was used, as far as known.
    record NamePeriod(String name, String shortName, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
