package kolo.portability.in;

import java.util.UUID;

/// An archive that came in, as an address names it.
record ArrivalId(UUID value) {
    String path() {
        return "/operator/imports/" + value;
    }
}
