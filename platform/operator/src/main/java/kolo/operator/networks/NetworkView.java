package kolo.operator.networks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry.Closing;
import kolo.tenancy.NetworkRegistry.NamePeriod;
import kolo.web.Fragment;

/// A network as the console shows it.
///
/// @param address where it answers
/// @param languages what the network's languages call themselves
/// @param figures by text key
/// @param closing when it was closed, if it is
/// @param sections what other modules add
public record NetworkView(Network network, String address, List<String> languages, List<NamePeriod> names,
        List<DomainView> domains,
        List<FigureView> figures, @Nullable Closing closing, List<Fragment> sections) {

    /// A host name of its own.
    ///
    /// @param record the name of the TXT record that proves it
    /// @param token what the record must say
    public record DomainView(String host, String record, String token, boolean proven) {}

    /// A count.
    ///
    /// @param at when it was taken
    /// @param moment the value as a moment, where it is one
    public record FigureView(String key, long value, Instant at, @Nullable Instant moment) {}
}
