package kolo.account.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.Erasure;
import kolo.identity.Erasure.Part;
import kolo.identity.IdentityIntent;
import kolo.identity.OwnAccount;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.tenancy.DataSubject;

/// Erases people, at their own wish or by the office, with an entry in the audit log that names nobody.
@Component
class ErasePeople {
    private final Erasure erasure;
    private final OwnAccount own;
    private final AuditLog audit;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasePeople(Erasure erasure, OwnAccount own, AuditLog audit, Actors actors, TransactionTemplate transaction,
            Clock clock) {
        this.erasure = erasure;
        this.own = own;
        this.audit = audit;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is kept of the person who is signed in.
    List<Part> keptOfMe() {
        return kept(erasure.person(me()));
    }

    /// Erases the person who is signed in.
    ///
    /// @throws kolo.kernel.Invalid when the password is wrong
    /// @throws kolo.kernel.Conflict when nobody else could open the network's office
    void eraseMe(@Nullable String password, Visit visit) {
        var me = me();
        own.requirePassword(me, password == null ? "" : password, visit);
        var person = erasure.person(me);
        transaction.executeWithoutResult(status -> {
            int records = records(person);
            // Not by the name of who acts, which is just being erased.
            audit.recordOnce(
                    new AuditLog.Told(Ids.next(), clock.instant(), me.value(), "—", "account.audit.erased-self",
                            "account", me.value(), Map.of(), Map.of("records", records)));
        });
    }

    /// What is kept of the person with this address, for the office.
    List<Part> kept(EmailAddress address) {
        requireOffice();
        return kept(erasure.person(address));
    }

    /// Erases the person with this address, by the office at the person's wish.
    ///
    /// @return how many records
    int erase(EmailAddress address) {
        requireOffice();
        var person = erasure.person(address);
        return transaction.execute(status -> {
            int records = records(person);
            audit.record("account.audit.erased", "account", person.account(), Map.of(), Map.of("records", records));
            return records;
        });
    }

    private List<Part> kept(DataSubject person) {
        return transaction.execute(status -> erasure.kept(person));
    }

    private int records(DataSubject person) {
        return erasure.erase(person).stream().mapToInt(Part::records).sum();
    }

    private void requireOffice() {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
    }

    private AccountId me() {
        return actors.current().accountId();
    }
}
