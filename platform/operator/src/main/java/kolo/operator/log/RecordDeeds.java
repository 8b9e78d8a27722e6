package kolo.operator.log;

import java.util.Map;
import java.util.Optional;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.operator.OperatorActed;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;

/// Enters what operators did to networks into the platform's own log.
///
/// It runs after the network's transaction and opens one of the platform's; the event stays registered until that is
/// committed, so that no deed is lost, and is known again by its identifier.
@Component
class RecordDeeds {

    private final AuditLog audit;
    private final Accounts accounts;
    private final Networks networks;
    private final TransactionTemplate transaction;

    RecordDeeds(AuditLog audit, Accounts accounts, Networks networks, TransactionTemplate transaction) {
        this.audit = audit;
        this.accounts = accounts;
        this.networks = networks;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(OperatorActed deed) {
        var platform = transaction.execute(status -> networks.platform()).id();
        CurrentTenant.run(platform, () -> transaction.executeWithoutResult(status -> enter(deed)));
    }

    private void enter(OperatorActed deed) {
        var operator = Optional.ofNullable(deed.operator());
        var name = operator.flatMap(id -> accounts.find(new AccountId(id))).map(AccountView::name).orElse("");
        var network = networks.get(new TenantId(deed.tenantId()));
        var after = new java.util.TreeMap<String, String>(deed.after());
        after.putIfAbsent("network", network.name());
        audit.recordOnce(new AuditLog.Told(deed.id(), deed.at(), operator.orElse(null), name, deed.action(), "network",
                deed.tenantId(), Map.copyOf(deed.before()), after));
    }
}
