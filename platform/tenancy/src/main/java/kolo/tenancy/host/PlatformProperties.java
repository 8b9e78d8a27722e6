package kolo.tenancy.host;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Under which addresses the platform is reached from outside.
///
/// @param domain the platform's own host; networks answer on `{slug}.{domain}`
/// @param scheme `http` or `https`
/// @param port   the port in links, or 0 for the scheme's own
@ConfigurationProperties("kolo.platform")
record PlatformProperties(@DefaultValue("localhost") String domain, @DefaultValue("http") String scheme,
        @DefaultValue("8080") int port) {
    PlatformProperties {
        if (!domain.matches("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "kolo.platform.domain is a host name in lower case such as example.org, not \"" + domain + "\".");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("kolo.platform.scheme is http or https, not \"" + scheme + "\".");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "kolo.platform.port is a port, or 0 to leave it out of links, not " + port + ".");
        }
    }
}
