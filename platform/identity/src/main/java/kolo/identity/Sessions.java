package kolo.identity;

import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// The sessions of the current network's people. A session of one host is nothing on another.
public interface Sessions {

    /// Signs the account in on this request: any session it had ends, a new one with a new id and a new CSRF token
    /// begins.
    void begin(HttpServletRequest request, HttpServletResponse response, AccountId account);

    /// Ends the session of this request, if there is one.
    void end(HttpServletRequest request, HttpServletResponse response);

    /// Ends every session of the account but the one of this request.
    ///
    /// @return how many ended
    int endOthers(HttpServletRequest request, AccountId account);

    /// Ends every session of the account.
    ///
    /// @return how many ended
    int endAll(AccountId account);

    /// Ends one session of the account.
    ///
    /// @param handle as in [SessionView]
    /// @throws kolo.kernel.NotFound when the account has no such session
    void end(AccountId account, String handle);

    /// The sessions of the account that still hold, the most recently used first.
    List<SessionView> of(HttpServletRequest request, AccountId account);

    /// One session, as its owner may see it.
    ///
    /// @param handle   names the session in an address; not the session's secret id
    /// @param device   the browser's description of itself
    /// @param address  the network address it began at
    /// @param current  whether it is the session of the request that asks
    record SessionView(String handle, Instant startedAt, Instant usedAt, String device, String address,
            boolean current) {}
}
