package kolo.account.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Sessions;
import kolo.tenancy.Networks;
import kolo.web.Redirect;
import kolo.web.Redirects;

/// Lets an account in and leads it to where it wanted to go.
@Component
class Entrance {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Networks networks;

    Entrance(Sessions sessions, Accounts accounts, Networks networks) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.networks = networks;
    }

    /// Begins the session.
    ///
    /// @param next where the person wanted to go; anything but a path of this host is passed over
    Redirect admit(AccountId account, String next, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(request, response, account);
        return Redirects.safe(next)
                .filter(wish -> !wish.contains("/sign-"))
                .map(Redirect::exactlyTo)
                .orElseGet(() -> home(accounts.find(account)));
    }

    private Redirect home(Optional<AccountView> account) {
        var network = networks.current();
        var home = Redirect.to(network.platform() ? "/operator" : "/home");
        return account.map(AccountView::language).filter(network.languages()::contains).map(home::in).orElse(home);
    }
}
