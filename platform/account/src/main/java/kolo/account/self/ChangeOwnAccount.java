package kolo.account.self;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.OwnAccount;
import kolo.identity.Passwords;
import kolo.identity.Visit;
import kolo.kernel.NotFound;

/// What a person changes about their own account, with an entry in the audit log.
@Component
class ChangeOwnAccount {
    private final OwnAccount own;
    private final Passwords passwords;
    private final Accounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ChangeOwnAccount(OwnAccount own, Passwords passwords, Accounts accounts, AuditLog audit,
            TransactionTemplate transaction) {
        this.own = own;
        this.passwords = passwords;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    void describe(AccountId id, String name, String language, @Nullable ZoneId zone) {
        transaction.executeWithoutResult(status -> {
            var before = fields(account(id));
            own.describe(id, name, language, zone);
            audit.record("account.audit.described", "account", id.value(), before,
                    fields(name.strip(), language, zone));
        });
    }

    /// Not one transaction: hashing takes its time and holds no connection.
    void changePassword(AccountId id, String current, String password, Visit visit) {
        passwords.change(id, current, password, visit);
        note(id, "account.audit.password-changed", Map.of());
    }

    void requestEmail(AccountId id, String email, String password, Visit visit) {
        own.requestEmailChange(id, email, password, visit);
        note(id, "account.audit.email-asked", Map.of("email", email));
    }

    private void note(AccountId id, String action, Map<String, String> after) {
        transaction.executeWithoutResult(status -> audit.record(action, "account", id.value(), Map.of(), after));
    }

    private AccountView account(AccountId id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }

    private static Map<String, @Nullable Object> fields(AccountView account) {
        return fields(account.name(), account.language(), account.zone());
    }

    private static Map<String, @Nullable Object> fields(String name, String language, @Nullable ZoneId zone) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("language", language);
        fields.put("zone", zone == null ? null : zone.getId());
        return fields;
    }
}
