package kolo.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /// Sets the status of a network that is not closed.
    void changeStatus(TenantId network, NetworkStatus status);

    /// Closes a network in any other state.
    ///
    /// @param at         now
    /// @param purgeAfter until then it can be opened again
    void close(TenantId network, Instant at, Instant purgeAfter);

    /// Opens a closed network again.
    ///
    /// @throws kolo.kernel.Conflict when it is not closed, or when its purge has begun
    void reopen(TenantId network);

    /// When the network was closed and how long it stays, if it is closed.
    Optional<Closing> closing(TenantId network);

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

    /// A closed network's time.
    ///
    /// @param purgeAfter the grace period's end
    /// @param purging    whether nothing leads back any more
    record Closing(Instant closedAt, Instant purgeAfter, boolean purging) {}

    /// A network as it is onboarded.
    record NewNetwork(Slug slug, String name, String shortName, List<String> languages, ZoneId zone,
            CountryCode country, MemberKinds memberKinds, Set<String> modules, Brand brand) {}

    /// The settings that a network's administrators decide themselves.
    record NetworkSettings(List<String> languages, ZoneId zone, CountryCode country, MemberKinds memberKinds,
            Set<String> modules, Brand brand) {}

    /// A name with the days from which and up to which (exclusive) it was used, as far as known.
    record NamePeriod(String name, String shortName, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
