package kolo.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/// The part of a host name that is a network's own: 2 to 40 of a-z, 0-9 and single hyphens, beginning with a letter.
///
/// Only ASCII is accepted, so that no letter of another script can pass for a Latin one; names that a platform needs
/// for itself are reserved.
///
/// Others are refused as [Invalid] with the key `kernel.slug-invalid` or `kernel.slug-reserved`.
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of("www", "mail", "smtp", "imap", "pop", "ftp", "api", "app",
            "admin", "administrator", "operator", "platform", "kolo", "root", "host", "localhost", "ns", "ns1", "ns2",
            "mx", "dns", "cdn", "assets", "static", "media", "files", "status", "health", "metrics", "actuator",
            "support", "help", "abuse", "postmaster", "webmaster", "hostmaster", "security", "billing", "login",
            "sign-in", "account", "accounts", "auth", "oauth", "sso", "test", "staging", "dev", "demo", "internal",
            "local", "autoconfig", "autodiscover", "wpad", "isatap", "broadcasthost", "null", "undefined");

    public Slug {
        if (value.length() < 2 || value.length() > 40 || !FORM.matcher(value).matches()) {
            throw new Invalid("kernel.slug-invalid");
        }
        if (RESERVED.contains(value)) {
            throw new Invalid("kernel.slug-reserved");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
