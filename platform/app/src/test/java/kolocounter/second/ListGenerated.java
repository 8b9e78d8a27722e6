package kolocounter.second;

import kolo.tenancy.registry.DomainProof;

/// As a compiled template would be that shows what belongs to another module.
public class ListGenerated {
    public String show(DomainProof tenant) {
        return tenant.toString();
    }
}
