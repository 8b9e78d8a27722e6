package kolo.identity.accounts;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;
import kolo.identity.AccountStatus;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.tenancy.TenantOwned;
import kolo.texts.Folding;

/// One person's way into one network.
@Entity
@Table(name = "account", schema = "identity")
@SuppressWarnings("UnusedVariable") // some columns are written here and read by AccountRows
class Account extends TenantOwned {

    /// What pages show in place of an erased person's name.
    private static final String ERASED = "—";

    @Column(nullable = false)
    private String email;

    @Column(name = "email_norm", nullable = false)
    private String emailNorm;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_folded", nullable = false)
    private String nameFolded;

    @Column(nullable = false)
    private String language;

    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AccountStatus status;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Account() {}

    private Account(EmailAddress email, String name, String language, Instant at) {
        super(Ids.next());
        this.email = email.value();
        this.emailNorm = email.normalised();
        this.name = name;
        this.nameFolded = Folding.fold(name);
        this.language = language;
        this.status = AccountStatus.INVITED;
        this.createdAt = at;
    }

    static Account invited(EmailAddress email, String name, String language, Instant at) {
        return new Account(email, name, language, at);
    }

    AccountId accountId() {
        return new AccountId(getId());
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String language() {
        return language;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    AccountStatus status() {
        return status;
    }

    boolean active() {
        return status == AccountStatus.ACTIVE;
    }

    /// The invited person took the account into use.
    void activate(String passwordHash) {
        if (status != AccountStatus.INVITED) {
            throw new Conflict("identity.invitation.used");
        }
        this.passwordHash = passwordHash;
        this.status = AccountStatus.ACTIVE;
    }

    void changePassword(String passwordHash) {
        if (!active()) {
            throw new Conflict("identity.account.not-active");
        }
        this.passwordHash = passwordHash;
    }

    void changeEmail(EmailAddress email) {
        this.email = email.value();
        this.emailNorm = email.normalised();
    }

    void call(String name) {
        this.name = name;
        this.nameFolded = Folding.fold(name);
    }

    void describe(String name, String language, @Nullable ZoneId zone) {
        call(name);
        this.language = language;
        this.zone = zone == null ? null : zone.getId();
    }

    void disable(Instant at) {
        if (status == AccountStatus.DISABLED) {
            throw new Conflict("identity.account.disabled-already");
        }
        this.status = AccountStatus.DISABLED;
        this.disabledAt = at;
    }

    /// Leaves nothing of the person but the number of the account, which opens no more.
    void erase(Instant at) {
        call(ERASED);
        this.email = getId() + "@erased.invalid";
        this.emailNorm = email;
        this.zone = null;
        this.passwordHash = null;
        this.status = AccountStatus.DISABLED;
        this.disabledAt = at;
        this.erasedAt = at;
    }

    boolean erased() {
        return erasedAt != null;
    }

    /// Opens the account again: a person who never set a password is still invited.
    void enable() {
        if (status != AccountStatus.DISABLED) {
            throw new Conflict("identity.account.not-disabled");
        }
        if (erasedAt != null) {
            throw new Conflict("identity.account.erased");
        }
        this.status = passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
        this.disabledAt = null;
    }
}
