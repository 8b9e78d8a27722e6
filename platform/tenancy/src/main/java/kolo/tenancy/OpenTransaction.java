package kolo.tenancy;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers for which tenant the running transaction was begun.
///
/// Binding another tenant inside an open transaction would change nothing: the session and the database setting keep
/// the first one. That silent surprise is refused here.
public final class OpenTransaction {
    private OpenTransaction() {}

    static void refuseAnotherTenantThan(TenantId tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && CurrentTenant.find().filter(bound -> !bound.equals(tenant)).isPresent()) {
            throw new IllegalStateException("A transaction of another tenant is open; end it before binding " + tenant);
        }
    }
}
