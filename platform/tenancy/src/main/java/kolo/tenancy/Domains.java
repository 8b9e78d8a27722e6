package kolo.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The host names of its own that a network may answer on, each counted only after a proof in the DNS.
public interface Domains {
    /// Notes that the network wants to answer on the host.
    ///
    /// @throws kolo.kernel.Invalid when the host is malformed, below the platform's domain, or taken
    Domain request(TenantId network, String host);

    /// Looks for the proof, the TXT record `_kolo.{host}` with the domain's token, and notes it when found.
    ///
    /// @return the domain as it stands afterwards
    Domain prove(String host);

    /// Lets go of the host.
    void release(String host);

    /// The network's domains.
    List<Domain> of(TenantId network);

    /// A host name with the token that proves it.
    record Domain(String host, TenantId network, String token, Optional<Instant> provenAt) {
        /// The name of the TXT record that proves the domain.
        public String record() {
            return "_kolo." + host;
        }
    }
}
