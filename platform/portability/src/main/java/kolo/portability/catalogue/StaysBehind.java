package kolo.portability.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of a network does not travel, each with its reason. The manifest says so too.
public final class StaysBehind {

    /// Whole tables.
    public static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("identity.session", "sign-ins hold in the browser of one deployment"),
            Map.entry("identity.session_attributes", "sign-ins hold in the browser of one deployment"),
            Map.entry("identity.one_time_link", "links work once, for one deployment"),
            Map.entry("identity.rate_limit", "counts of the last minutes"),
            Map.entry("mail.message", "letters that were written; their links are secrets of their readers"),
            Map.entry("mail.day_count", "letters that left on the last days"),
            Map.entry("operator.draft", "the operator's drafts, in the platform's own workspace"),
            Map.entry("tenancy.domain", "a host name is proven again where the network goes"),
            Map.entry("tenancy.figure", "counted again every few minutes"),
            Map.entry("tenancy.network_limit", "limits are set by the operator of each deployment"),
            Map.entry("tenancy.limit_notice", "notices of those limits"),
            Map.entry("tenancy.request_use", "counts of the last days"),
            Map.entry("portability.archive", "the archives themselves"),
            Map.entry("portability.arrival", "archives that came in"));

    /// Single columns.
    private static final Map<String, Map<String, String>> COLUMNS = Map.of(
            "identity.account", Map.of("password_hash", "passwords; everybody signs in by a link and sets a new one"),
            "tenancy.tenant", Map.of("status", "a network that comes in is active", "closed_at", "see status",
                    "purge_after", "see status", "purge_began_at", "see status"));

    /// Jobs that only make sense where they were planned.
    public static final Set<String> JOBS = Set.of("mail.deliver", "portability.archive");

    private StaysBehind() {}

    /// Why the table stays behind, if it does.
    public static Optional<String> reason(String table) {
        return Optional.ofNullable(TABLES.get(table));
    }

    /// The columns of a table that stay behind, with the reason.
    public static Map<String, String> columns(String table) {
        return COLUMNS.getOrDefault(table, Map.of());
    }

    /// The tables that have such columns.
    public static Set<String> tablesWithColumns() {
        return COLUMNS.keySet();
    }
}
