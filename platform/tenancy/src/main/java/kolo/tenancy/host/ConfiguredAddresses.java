package kolo.tenancy.host;

import org.springframework.stereotype.Component;

import kolo.tenancy.Addresses;
import kolo.tenancy.Network;

/// Addresses from the configuration.
@Component
class ConfiguredAddresses implements Addresses {
    private final PlatformProperties platform;

    ConfiguredAddresses(PlatformProperties platform) {
        this.platform = platform;
    }

    @Override
    public String url(Network network, String path) {
        var port = platform.port() == 0 ? "" : ":" + platform.port();
        return platform.scheme() + "://" + network.host() + port + path;
    }

    @Override
    public String hostOf(String slug) {
        return slug.isEmpty() ? platform.domain() : slug + "." + platform.domain();
    }

    @Override
    public boolean secure() {
        return platform.scheme().equals("https");
    }
}
