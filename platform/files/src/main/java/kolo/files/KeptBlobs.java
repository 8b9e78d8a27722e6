package kolo.files;

import java.util.Set;
import java.util.UUID;

/// A module that keeps bytes of its own in the [BlobStore], beside the files, and says so: the clean-up leaves them alone.
public interface KeptBlobs {
    /// The identifiers under which the module keeps bytes of the current network, inside a transaction.
    Set<UUID> kept();
}
