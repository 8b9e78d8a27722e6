package kolotest;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.kernel.Ids;

/// A network for tests below the onboarding: one row of the registry, written past the walls.
///
/// Each `with…` gives a new row that differs in one thing; what is not said is the same for all networks.
///
/// @param slug the first label of the host's name
/// @param name the full and the short name
/// @param status `ACTIVE`, `SUSPENDED` or `CLOSED`
/// @param languages BCP 47 tags, the default first
/// @param memberKinds `ORGANISATIONS`, `PERSONS` or `BOTH`
/// @param modules the modules that are switched on
public record NetworkRow(String slug, String name, String status, List<String> languages, String memberKinds,
        List<String> modules) {

    /// An active network of organisations and persons in English, Serbian and Romanian, with all modules.
    public static NetworkRow of(String slug) {
        return new NetworkRow(slug, "Network " + slug, "ACTIVE", List.of("en", "sr-Cyrl", "ro"), "BOTH",
                List.of("membership", "governance", "events", "news", "projects"));
    }

    /// Another name.
    public NetworkRow withName(String other) {
        return new NetworkRow(slug, other, status, languages, memberKinds, modules);
    }

    /// Another status.
    public NetworkRow withStatus(String other) {
        return new NetworkRow(slug, name, other, languages, memberKinds, modules);
    }

    /// Other languages, the default first.
    public NetworkRow withLanguages(String... others) {
        return new NetworkRow(slug, name, status, List.of(others), memberKinds, modules);
    }

    /// Other kinds of members.
    public NetworkRow withMemberKinds(String other) {
        return new NetworkRow(slug, name, status, languages, other, modules);
    }

    /// Only these modules.
    public NetworkRow withModules(String... others) {
        return new NetworkRow(slug, name, status, languages, memberKinds, List.of(others));
    }

    /// Writes the row; a network with this slug becomes what the row says and keeps its id.
    public UUID plant(TestDatabase database) {
        return JdbcClient.create(database.superuser())
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                         member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (:id, 'NETWORK', :slug, :name, left(:name, 60), :status, :languages, 'Europe/Belgrade', 'RS',
                         :kinds, :modules, '#0b5563', '#c8401f', '#e8b64c', 'source', timestamptz '2026-01-01 00:00:00Z')
                     on conflict (slug) do update set name = excluded.name, short_name = excluded.short_name,
                         status = excluded.status, languages = excluded.languages, member_kinds = excluded.member_kinds,
                         modules = excluded.modules
                     returning id""")
                .param("id", Ids.next())
                .param("slug", slug)
                .param("name", name)
                .param("status", status)
                .param("languages", languages.toArray(String[]::new))
                .param("kinds", memberKinds)
                .param("modules", modules.toArray(String[]::new))
                .query(UUID.class)
                .single();
    }
}
