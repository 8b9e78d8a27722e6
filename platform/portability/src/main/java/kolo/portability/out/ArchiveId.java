package kolo.portability.out;

import java.util.UUID;

/// An archive as an address names it.
public record ArchiveId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
