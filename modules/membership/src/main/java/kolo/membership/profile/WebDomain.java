package kolo.membership.profile;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// The domain that a website belongs to, for telling whether two profiles are one and who may claim a profile by mail.
public final class WebDomain {
    /// Under these anyone can have pages, or an address: sharing one proves nothing.
    private static final Set<String> SHARED = Set.of("sites.google.com", "google.com", "facebook.com", "linkedin.com",
            "instagram.com", "x.com", "twitter.com", "youtube.com", "wixsite.com", "wix.com", "wordpress.com",
            "blogspot.com", "weebly.com", "github.io", "gmail.com", "yahoo.com", "outlook.com", "hotmail.com",
            "mail.ru", "abv.bg", "yandex.ru", "proton.me", "icloud.com", "gmx.net", "gmx.com", "eunet.rs");

    private WebDomain() {}

    /// The host of a website without `www.`, or nothing when the address is shared by many or is none.
    public static Optional<String> of(@Nullable String website) {
        if (website == null) {
            return Optional.empty();
        }
        try {
            var host = URI.create(website).getHost();
            return host == null ? Optional.empty() : ofHost(host);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// The domain of an e-mail address' part behind the `@`, with the same exceptions.
    public static Optional<String> ofHost(String host) {
        var domain = host.toLowerCase(Locale.ROOT);
        domain = domain.startsWith("www.") ? domain.substring(4) : domain;
        var own = domain;
        return SHARED.stream().anyMatch(shared -> own.equals(shared) || own.endsWith("." + shared))
                ? Optional.empty()
                : Optional.of(own);
    }

    /// Whether a mail domain proves that its owner owns the web domain: the same, or one below it. The domain above
    /// proves nothing: many organisations have their pages below a university's or a provider's.
    public static boolean proves(String mailDomain, String webDomain) {
        return mailDomain.equals(webDomain) || mailDomain.endsWith("." + webDomain);
    }
}
