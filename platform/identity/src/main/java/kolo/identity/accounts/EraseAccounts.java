package kolo.identity.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.Erasure;
import kolo.identity.Sessions;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;

/// Asks every module to erase a person, and erases the account itself last.
@Component
@Transactional
class EraseAccounts implements Erasure {

    private final StoredAccounts accounts;
    private final ObjectProvider<PersonalDataEraser> erasers;

    EraseAccounts(StoredAccounts accounts, ObjectProvider<PersonalDataEraser> erasers) {
        this.accounts = accounts;
        this.erasers = erasers;
    }

    @Override
    public DataSubject person(EmailAddress address) {
        return accounts.findByEmailNorm(address.normalised())
                .map(EraseAccounts::subject)
                .orElseGet(() -> new DataSubject(null, address.value(), ""));
    }

    @Override
    public DataSubject person(AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> !account.erased())
                .map(EraseAccounts::subject)
                .orElseThrow(NotFound::new);
    }

    private static DataSubject subject(Account account) {
        return new DataSubject(account.accountId().value(), account.email(), account.name());
    }

    @Override
    public List<Part> kept(DataSubject person) {
        return inOrder().map(eraser -> new Part(eraser.name(), eraser.found(person))).toList();
    }

    @Override
    public List<Part> erase(DataSubject person) {
        return inOrder().map(eraser -> new Part(eraser.name(), eraser.erase(person))).toList();
    }

    private java.util.stream.Stream<PersonalDataEraser> inOrder() {
        return erasers.stream().sorted(java.util.Comparator.comparingInt(PersonalDataEraser::order));
    }

    /// The account and what lets somebody into it.
    @Component
    static class TheAccount implements PersonalDataEraser {
        private final StoredAccounts accounts;
        private final RoleGrants grants;
        private final AssignableRoles assignable;
        private final Sessions sessions;
        private final JdbcClient jdbc;
        private final Clock clock;

        TheAccount(StoredAccounts accounts, RoleGrants grants, AssignableRoles assignable, Sessions sessions,
                JdbcClient jdbc, Clock clock) {
            this.accounts = accounts;
            this.grants = grants;
            this.assignable = assignable;
            this.sessions = sessions;
            this.jdbc = jdbc;
            this.clock = clock;
        }

        @Override
        public String name() {
            return "identity";
        }

        @Override
        public int order() {
            return 1000;
        }

        @Override
        public int found(DataSubject person) {
            return account(person).isPresent() ? 1 : 0;
        }

        @Override
        public int erase(DataSubject person) {
            var found = account(person);
            found.ifPresent(account -> {
                var id = account.accountId();
                grants.refuseToLoseTheLast(id, assignable.indispensable());
                grants.of(id).forEach(role -> grants.end(id, role, Optional.empty()));
                sessions.endAll(id);
                account.erase(clock.instant());
                accounts.saveAndFlush(account);
                jdbc.sql("update identity.account set signed_in_at = null where tenant_id = :tenant and id = :id")
                        .param("tenant", CurrentTenant.required().value())
                        .param("id", id.value())
                        .update();
            });
            person.asked(jdbc.sql("""
                                  delete from identity.one_time_link
                                  where tenant_id = :tenant and (account_id = :account or lower(email) = :address)
                                  """)).update();
            return found.isPresent() ? 1 : 0;
        }

        private Optional<Account> account(DataSubject person) {
            return person.accountId().flatMap(accounts::findById).filter(account -> !account.erased());
        }

        /// Those who were invited and never came, or whose account was closed, before an instant; the only administrator
        /// whom a network was given stays invited.
        List<UUID> over(String status, Instant before) {
            return jdbc.sql("""
                            select a.id from identity.account a
                            where a.tenant_id = :tenant and a.status = :status and a.erased_at is null
                              and coalesce(a.disabled_at, a.created_at) < :before
                              and not exists (select from identity.one_time_link l
                                where l.tenant_id = a.tenant_id and l.account_id = a.id and l.created_at >= :before)
                            order by a.id
                            """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("status", status)
                    .param("before", before.atOffset(ZoneOffset.UTC))
                    .query(UUID.class)
                    .stream()
                    .filter(id -> !grants.isTheLast(new AccountId(id), assignable.indispensable()))
                    .toList();
        }
    }
}
