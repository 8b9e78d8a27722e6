package kolo.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.kernel.CountryCode;
import kolo.kernel.Slug;
import kolo.tenancy.NetworkRegistry.NewNetwork;

/// Two networks entered through the registry, for the tests of this module.
public record TwoNetworks(Network amber, Network birch) {
    /// Enters both.
    public static TwoNetworks enter(NetworkRegistry registry, PlatformTransactionManager transactions) {
        return new TwoNetworks(enter(registry, transactions, "amber"), enter(registry, transactions, "birch"));
    }

    private static Network enter(NetworkRegistry registry, PlatformTransactionManager transactions, String slug) {
        return new TransactionTemplate(transactions).execute(status -> registry.open(new NewNetwork(new Slug(slug),
                "Network " + slug, slug, List.of("en", "ro"), ZoneId.of("Europe/Belgrade"), new CountryCode("RS"),
                MemberKinds.ORGANISATIONS, Set.of("membership"), Brand.KOLO)));
    }
}
