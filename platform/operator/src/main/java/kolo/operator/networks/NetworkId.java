package kolo.operator.networks;

import java.util.UUID;

import kolo.tenancy.TenantId;

/// A network as an address of the console names it.
record NetworkId(UUID value) {

    TenantId tenant() {
        return new TenantId(value);
    }

    String path() {
        return "/operator/networks/" + value;
    }
}
