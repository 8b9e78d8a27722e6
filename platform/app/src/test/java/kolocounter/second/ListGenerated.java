package kolocounter.second;

import kolo.tenancy.host.SuspendedPage;

/// As a compiled template would be that shows what belongs to another module.
public class ListGenerated {
    public String show(SuspendedPage tenant) {
        return tenant.toString();
    }
}
