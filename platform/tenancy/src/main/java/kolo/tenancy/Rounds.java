package kolo.tenancy;

/// Calls recurring work back to a network that it had left alone for a longer while.
public interface Rounds {
    /// The next round of this work does not pass the current network by. In the running transaction.
    ///
    /// @param work the name of the recurring work
    void soon(String work);
}
