package kolo.mail;

import java.time.Instant;

import kolo.tenancy.Addresses;
import kolo.tenancy.Network;

/// What a sample letter is made of: the network it is previewed in, a person, an instant.
public record LetterScene(Network network, Recipient recipient, Instant now, Addresses addresses) {
    /// An absolute address in the network.
    public String link(String path) {
        return addresses.url(network, path);
    }
}
