package kolo.tenancy.events;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantEvent;

/// Refuses an event that is published outside a transaction, which would be stored and never delivered, and one that
/// names another tenant than the bound one.
@Component
class RefuseStrayEvents {
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void check(TenantEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Publish " + event.getClass().getSimpleName() + " inside a transaction");
        }
        if (!CurrentTenant.required().value().equals(event.tenantId())) {
            throw new IllegalStateException("The event belongs to another tenant than the one that is bound");
        }
    }
}
