package kolo.tenancy.jobs;

import java.util.UUID;

import kolo.tenancy.TenantId;

/// Whose job it is and what it is about, written as the scheduler's instance name.
record JobAddress(TenantId tenant, UUID subject) {
    static JobAddress parse(String text) {
        int middle = text.indexOf('/');
        return new JobAddress(TenantId.of(text.substring(0, middle)), UUID.fromString(text.substring(middle + 1)));
    }

    String text() {
        return tenant + "/" + subject;
    }
}
