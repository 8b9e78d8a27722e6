package kolo.tenancy;

/// A number that the operator console shows of every network; counted inside the network's own binding.
public interface NetworkFigure {
    /// The figure's name, such as `membership.members`; also its text key behind `operator.figure.`.
    String name();

    /// The count now, in the current network, inside a transaction.
    long count();
}
