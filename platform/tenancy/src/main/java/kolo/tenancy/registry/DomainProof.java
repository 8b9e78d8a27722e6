package kolo.tenancy.registry;

import java.util.List;

/// Looks up TXT records; an interface of its own so that a test need not ask the real DNS.
@FunctionalInterface
public interface DomainProof {
    /// The TXT records of a name, unquoted; empty when there are none or the name does not exist.
    List<String> textRecords(String name);
}
