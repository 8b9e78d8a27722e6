package kolo.governance.scheme;

import org.springframework.stereotype.Component;

import kolo.tenancy.ContentVersion;
import kolo.tenancy.Settings;

/// How much of the line of succession the network shows to visitors. Members see all of it.
@Component
public class Publication {
    /// The most projected turns that visitors may see.
    public static final int MOST = 10;
    private static final String TURNS = "governance.publication.turns";
    private static final int USUAL = 3;

    private final Settings settings;
    private final ContentVersion contentVersion;

    Publication(Settings settings, ContentVersion contentVersion) {
        this.settings = settings;
        this.contentVersion = contentVersion;
    }

    /// How many turns that are only projected a visitor sees, 0 to [#MOST]; needs a transaction.
    public int turns() {
        return settings.find(TURNS).map(Integer::parseInt).orElse(USUAL);
    }

    /// Shows so much from now on; in the caller's transaction.
    void show(int turns) {
        settings.write(TURNS, Integer.toString(turns));
        contentVersion.changed();
    }
}
