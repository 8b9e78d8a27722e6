package kolo.identity;

/// Is told of every try to sign in to the current network, for the figures; not of who tried.
public interface SignInWitness {
    /// How a try ended.
    enum Outcome {
        /// Somebody is in.
        ENTERED,
        /// The password, the link or the code was wrong, or nobody has the address.
        REFUSED,
        /// There were too many tries before.
        LIMITED
    }

    /// A try has ended.
    void tried(Outcome outcome);
}
