package kolo.tenancy;

/// What a module brings to a network that comes with Kolo's embedded default: facts from public pages, each with its
/// source, and demonstration content that is marked as such.
///
/// Asked once, in the transaction that onboards the network and with the network bound; in the order of the beans.
/// Members come first (`@Order(0)`), so that what refers to them finds them.
@FunctionalInterface
public interface FirstContent {
    /// Brings what the module has for the current network.
    ///
    /// @param slug the network's short name, such as `clusnet`; a module that has nothing for it does nothing
    void bring(String slug);
}
