package kolo.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import kolo.kernel.CountryCode;

/// A tenant as its host and its pages know it.
///
/// @param languages      BCP 47 tags of the interface, the default language first
/// @param zone           the zone in which the network's dates begin and end
/// @param modules        the names of the modules that are switched on
/// @param host           the host name under which its links are written, without port
/// @param contentVersion rises whenever something that a visitor could see has changed, by a deed or by the clock
/// @param limits         what the network may have
/// @param version        for optimistic locking of the registry's row
public record Network(TenantId id, Kind kind, String slug, String name, String shortName, NetworkStatus status,
        List<String> languages, ZoneId zone, CountryCode country, MemberKinds memberKinds, Set<String> modules,
        Brand brand, String host, long contentVersion, NetworkLimits limits, int version) {
    /// The modules that a network may switch on and off, in the order in which they are named.
    public static final List<String> MODULES = List.of("membership", "governance", "events", "news", "projects");

    /// Whether the tenant is a network or the platform, which hosts the operators' accounts.
    public enum Kind {
        /// A network of organisations or persons.
        NETWORK,
        /// The platform itself.
        PLATFORM
    }

    /// Whether this is the platform's own workspace.
    public boolean platform() {
        return kind == Kind.PLATFORM;
    }

    /// Whether a module is switched on for the network.
    public boolean has(String module) {
        return modules.contains(module);
    }

    /// The language of addresses without a prefix.
    public String defaultLanguage() {
        return languages.getFirst();
    }
}
