package kolo.identity.accounts;

import kolo.kernel.Invalid;

/// The few answers that a stranger gets; each is the same whatever the reason was.
final class Refusals {

    private Refusals() {}

    static Invalid signIn() {
        return new Invalid("identity.sign-in.refused");
    }

    static Invalid link() {
        return new Invalid("identity.link.refused");
    }

    static Invalid code() {
        return new Invalid("identity.code.refused");
    }
}
