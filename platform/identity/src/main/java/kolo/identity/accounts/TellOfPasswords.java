package kolo.identity.accounts;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.identity.PasswordChanged;

/// Tells a person that their password was changed, in case it was somebody else.
@Component
class TellOfPasswords {

    private final StoredAccounts accounts;
    private final AccountLetters letters;

    TellOfPasswords(StoredAccounts accounts, AccountLetters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(PasswordChanged event) {
        accounts.findById(event.accountId()).ifPresent(letters::passwordChanged);
    }
}
