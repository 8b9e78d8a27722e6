package kolo.operator;

import java.util.List;
import java.util.function.Consumer;

import kolo.tenancy.Network;
import kolo.tenancy.NetworkSetup.Foreseen;

/// Makes a network out of an order.
public interface Onboarding {

    /// Enters the network, lets every module set up its part, imports the members and invites the first administrator,
    /// all in one transaction: afterwards either everything is there and the host answers, or nothing is.
    ///
    /// @throws kolo.kernel.Invalid when the slug is taken or looks like another one, or the spreadsheet is refused
    Network onboard(NetworkOrder order);

    /// The same, with more to do in the same transaction, where the new network is bound.
    Network onboard(NetworkOrder order, Consumer<Network> more);

    /// Tries the order and keeps nothing of it: what would become of the spreadsheet's rows.
    ///
    /// @throws kolo.kernel.Invalid as [#onboard(NetworkOrder)] does
    List<Foreseen> foresee(NetworkOrder order);
}
