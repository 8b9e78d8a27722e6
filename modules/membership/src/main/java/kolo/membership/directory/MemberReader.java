package kolo.membership.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.membership.MembershipIntent;
import kolo.membership.Representative;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;
import kolo.membership.profile.Disclosure;
import kolo.membership.profile.ProfileField;
import kolo.membership.roster.DisclosureParameters;
import kolo.membership.roster.Keepers;
import kolo.membership.roster.NetworkDay;
import kolo.membership.roster.ProfileRows;
import kolo.membership.roster.Roll;
import kolo.tenancy.CurrentTenant;

/// Reads one member's page for the current actor.
@Component
class MemberReader {
    private static final Set<ProfileField> ASKED = EnumSet.of(ProfileField.LOGO, ProfileField.PEOPLE,
            ProfileField.SINCE, ProfileField.LABELS);

    private final JdbcClient jdbc;
    private final NetworkDay day;
    private final DisclosureParameters disclosure;
    private final Actors actors;
    private final Accounts accounts;
    private final Keepers keepers;
    private final Membership membership;
    private final Labels labels;

    MemberReader(JdbcClient jdbc, NetworkDay day, DisclosureParameters disclosure, Actors actors, Accounts accounts,
            Keepers keepers, Membership membership, Labels labels) {
        this.jdbc = jdbc;
        this.day = day;
        this.disclosure = disclosure;
        this.actors = actors;
        this.accounts = accounts;
        this.keepers = keepers;
        this.membership = membership;
        this.labels = labels;
    }

    /// The page, unless there is no such profile or the actor may not know of it.
    ///
    /// @param language BCP 47 tag of the page, which decides on the name that comes first
    @Transactional(readOnly = true)
    Optional<MemberView> read(MemberId id, String language) {
        var actor = actors.current();
        var parameters = new HashMap<String, Object>(disclosure.of(actor));
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("today", day.today());
        parameters.put("id", id.value());
        return jdbc.sql("with " + Roll.SQL
                + """
                  select m.id, m.nature, m.standing, m.since, m.since_basis, m.since_text, m.leaves_on, m.logo_file,
                    m.profile_status, m.do_not_list, m.demonstration, m.last_confirmed_at,
                  """ + ProfileRows.SEEN + ", " + ProfileRows.seen(ASKED) + " from roll m where m.id = :id and "
                + Disclosure.LISTED)
                .params(parameters)
                .query((row, number) -> view(row, actor, Naming.of(language)))
                .optional();
    }

    private MemberView view(ResultSet row, Actor actor, Naming naming) throws SQLException {
        var id = new MemberId(row.getObject("id", UUID.class));
        var profile = ProfileRows.read(row);
        var seen = Set.of((String[]) row.getArray("seen").getArray());
        boolean keeper = keepers.keeps(actor, id.value());
        boolean office = actor.may(MembershipIntent.ADMIT_MEMBERS);
        boolean since = seen.contains(ProfileField.SINCE.code()) && row.getString("since") != null;
        var original = profile.value(ProfileField.NAME_ORIGINAL);
        var country = profile.value(ProfileField.COUNTRY);
        return new MemberView(id, row.getString("nature").equals("PERSON"),
                naming.first(profile.name(), original, country), naming.second(profile.name(), original, country),
                profile, Standing.valueOf(row.getString("standing")), since ? since(row) : null,
                since ? SinceBasis.valueOf(row.getString("since_basis")) : null,
                since && office ? row.getObject("leaves_on", LocalDate.class) : null, seen,
                seen.contains(ProfileField.LABELS.code())
                        ? labels.of(List.of(id)).getOrDefault(id, List.of())
                        : List.of(),
                seen.contains(ProfileField.PEOPLE.code()) ? people(id, actor) : List.of(),
                seen.contains(ProfileField.LOGO.code()) ? row.getObject("logo_file", UUID.class) : null,
                row.getString("profile_status"), row.getBoolean("do_not_list"), row.getBoolean("demonstration"),
                instant(row.getObject("last_confirmed_at", OffsetDateTime.class)), keeper, office,
                keeper ? sources(id) : List.of(), office ? standings(id) : List.of(), office ? periods(id) : List.of());
    }

    private static String since(ResultSet row) throws SQLException {
        var printed = row.getString("since_text");
        return printed == null ? row.getString("since") : printed;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private List<MemberView.PersonView> people(MemberId id, Actor actor) {
        var records = representations(id);
        Map<kolo.identity.AccountId, AccountView> known = accounts
                .byIds(records.stream().map(record -> record.representative().account()).distinct().toList());
        return records.stream()
                .filter(record -> known.containsKey(record.representative().account()))
                .map(record -> person(record, known.get(record.representative().account()), actor))
                .toList();
    }

    private record Recorded(UUID id, Representative representative) {}

    private List<Recorded> representations(MemberId id) {
        var ids = jdbc.sql("""
                           select id, account_id, role from membership.representation
                           where tenant_id = :tenant and member_id = :member
                             and starts_on <= :today and (ends_on is null or ends_on > :today)
                           """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", id.value())
                .param("today", day.today())
                .query((row, number) -> Map.entry(row.getString("account_id") + row.getString("role"),
                        row.getObject("id", UUID.class)))
                .list();
        return membership.representatives(id, day.today())
                .stream()
                .flatMap(representative -> ids.stream()
                        .filter(entry -> entry.getKey()
                                .equals(representative.account().value() + representative.role().name()))
                        .map(entry -> new Recorded(entry.getValue(), representative)))
                .toList();
    }

    private static MemberView.PersonView person(Recorded record, @Nullable AccountView account, Actor actor) {
        var representative = record.representative();
        // An address is for those who work together: visitors get the network's contact form.
        var email = account == null || !actor.signedIn() ? null : account.email();
        return new MemberView.PersonView(record.id(), representative.account().value(),
                account == null ? "" : account.name(), email, representative.role(), representative.from());
    }

    private List<MemberView.SourceView> sources(MemberId id) {
        return jdbc.sql("""
                        select source, evidence, as_of, note from membership.provenance
                        where tenant_id = :tenant and member_id = :member order by recorded_at, id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", id.value())
                .query((row, number) -> new MemberView.SourceView(row.getString("source"), row.getString("evidence"),
                        row.getString("as_of"), row.getString("note")))
                .list();
    }

    private List<MemberView.StandingView> standings(MemberId id) {
        return jdbc.sql("""
                        select id, standing, starts_on, ends_on, reason,
                          starts_on <= :today and (ends_on is null or ends_on > :today) as in_force
                        from membership.standing
                        where tenant_id = :tenant and member_id = :member order by starts_on desc, id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", id.value())
                .param("today", day.today())
                .query((row, number) -> new MemberView.StandingView(row.getObject("id", UUID.class),
                        Standing.valueOf(row.getString("standing")), row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class), row.getString("reason"),
                        row.getBoolean("in_force")))
                .list();
    }

    private List<MemberView.PeriodView> periods(MemberId id) {
        return jdbc.sql("""
                        select starts_on, ends_on, since_basis, since_text, end_reason from membership.period
                        where tenant_id = :tenant and member_id = :member order by starts_on desc
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", id.value())
                .query((row, number) -> new MemberView.PeriodView(row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class), SinceBasis.valueOf(row.getString("since_basis")),
                        row.getString("since_text"), row.getString("end_reason")))
                .list();
    }
}
