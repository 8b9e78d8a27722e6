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
        @DefaultValue("8080") int port) {}
