package kolo.membership.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.kernel.CountryCode;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.membership.Representative;
import kolo.membership.RepresentativeRole;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;
import kolo.membership.profile.Disclosure;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// Answers from the dated records.
@Component
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
class RecordedMembership implements Membership {
    /// A membership goes on without a gap where one period begins on the day on which another ends.
    private static final String SUMMARY = """
                                          select m.id, m.name, m.name_original, m.abbreviation, m.country, m.nature, m.standing, m.since_basis,
                                            case when m.since is not null then (
                                              with recursive chain as (
                                                select m.since as first_day, m.since_basis as basis
                                                union all
                                                select e.starts_on, e.since_basis from membership.period e join chain c on e.ends_on = c.first_day
                                                where e.tenant_id = m.tenant_id and e.member_id = m.id and e.starts_on < e.ends_on
                                              )
                                              select to_char(c.first_day, 'YYYY-MM-DD') || ' ' || c.basis from chain c order by c.first_day limit 1)
                                            end as continuous
                                          from roll m
                                          """;

    private final JdbcClient jdbc;
    private final NetworkDay day;
    private final DisclosureParameters disclosure;

    RecordedMembership(JdbcClient jdbc, NetworkDay day, DisclosureParameters disclosure) {
        this.jdbc = jdbc;
        this.day = day;
        this.disclosure = disclosure;
    }

    @Override
    public LocalDate dayOf(Instant instant) {
        return day.of(instant);
    }

    @Override
    public Optional<MemberSummary> find(MemberId id, LocalDate on) {
        return summaries("m.id = any(:ids)", on, Map.of("ids", new UUID[]{id.value()})).stream().findFirst();
    }

    @Override
    public Map<MemberId, MemberSummary> byIds(Collection<MemberId> ids, LocalDate on) {
        var found = new LinkedHashMap<MemberId, MemberSummary>();
        summaries("m.id = any(:ids)", on, Map.of("ids", values(ids))).forEach(member -> found.put(member.id(), member));
        return found;
    }

    @Override
    public List<MemberSummary> members(LocalDate on) {
        return summaries("m.since is not null", on, Map.of());
    }

    @Override
    public List<MemberSummary> inGoodStanding(LocalDate on) {
        return members(on).stream().filter(member -> member.standing().good()).toList();
    }

    @Override
    public Standing standing(MemberId id, LocalDate on) {
        return find(id, on).map(MemberSummary::standing).orElse(Standing.NONE);
    }

    @Override
    public List<MemberSummary> named(String name, LocalDate on) {
        return summaries("m.folded_name = :folded or m.folded_original = :folded or m.folded_abbreviation = :folded",
                on, Map.of("folded", Folding.fold(name)));
    }

    private List<MemberSummary> summaries(String condition, LocalDate on, Map<String, ?> parameters) {
        return jdbc.sql("with " + Roll.SQL + SUMMARY + " where " + condition + " order by m.folded_name, m.id")
                .param("tenant", CurrentTenant.required().value())
                .param("today", on)
                .params(parameters)
                .query((row, index) -> summary(row))
                .list();
    }

    private static MemberSummary summary(ResultSet row) throws SQLException {
        var continuous = row.getString("continuous");
        return new MemberSummary(new MemberId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getString("name_original"), row.getString("abbreviation"),
                mapped(row.getString("country"), CountryCode::new), row.getString("nature").equals("PERSON"),
                Standing.valueOf(row.getString("standing")),
                mapped(continuous, text -> LocalDate.parse(text.substring(0, 10))),
                mapped(continuous, text -> SinceBasis.valueOf(text.substring(11))));
    }

    private static <T> @Nullable T mapped(@Nullable String text, Function<String, T> mapping) {
        return text == null ? null : mapping.apply(text);
    }

    @Override
    public List<Representative> representatives(MemberId id, LocalDate on) {
        return jdbc.sql("""
                        select member_id, account_id, role, rank, starts_on, ends_on from membership.representation
                        where tenant_id = :tenant and member_id = :member
                          and starts_on <= :today and (ends_on is null or ends_on > :today)""")
                .param("tenant", CurrentTenant.required().value())
                .param("member", id.value())
                .param("today", on)
                .query((row, index) -> new Representative(id, new AccountId(row.getObject("account_id", UUID.class)),
                        RepresentativeRole.valueOf(row.getString("role")), row.getInt("rank"),
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)))
                .stream()
                .sorted(Comparator.comparing(Representative::role)
                        .thenComparingInt(Representative::rank)
                        .thenComparing(Representative::from))
                .toList();
    }

    @Override
    public Set<MemberId> representedBy(AccountId account, LocalDate on) {
        return jdbc
                .sql("with " + Roll.SQL
                        + """
                          select distinct m.id from roll m
                          join membership.representation r on r.tenant_id = m.tenant_id and r.member_id = m.id
                          where r.account_id = :account and m.standing in ('ACTIVE', 'NOTICE', 'PAUSED')
                            and r.starts_on <= :today and (r.ends_on is null or r.ends_on > :today)
                          """)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .param("today", on)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .set();
    }

    @Override
    public Set<MemberId> listedFor(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("with " + Roll.SQL + "select m.id from roll m where m.id = any(:ids) and " + Disclosure.LISTED)
                .param("tenant", CurrentTenant.required().value())
                .param("today", day.today())
                .param("ids", values(ids))
                .params(disclosure.current())
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .set();
    }

    private static UUID[] values(Collection<MemberId> ids) {
        return new ArrayList<>(ids).stream().map(MemberId::value).toArray(UUID[]::new);
    }
}
