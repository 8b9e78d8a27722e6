package kolo.membership.roster;

/// How the roll of a network is read in SQL: every profile with its standing on a day.
///
/// The standing is derived from dates whenever it is asked for; nothing stores it, so nothing can be late.
public final class Roll {

    /// All profiles as `roll m`, with the columns of the profile and `standing`, `since`, `since_basis`, `since_text`
    /// and `leaves_on` of the membership in force on `:today`. Takes `:tenant` and `:today`.
    public static final String SQL = """
                                     roll as (
                                       select p.*, r.starts_on as since, r.since_basis, r.since_text, r.ends_on as leaves_on,
                                         case
                                           when r.id is not null then coalesce((
                                             select s.standing from membership.standing s
                                             where s.tenant_id = p.tenant_id and s.member_id = p.id
                                               and s.starts_on <= :today and (s.ends_on is null or s.ends_on > :today)
                                             order by case s.standing when 'SUSPENDED' then 0 when 'PAUSED' then 1 else 2 end
                                             limit 1), 'ACTIVE')
                                           when exists (
                                             select 1 from membership.period e
                                             where e.tenant_id = p.tenant_id and e.member_id = p.id and e.starts_on <= :today) then 'ENDED'
                                           else 'NONE'
                                         end as standing
                                       from membership.member p
                                       left join membership.period r on r.tenant_id = p.tenant_id and r.member_id = p.id
                                         and r.starts_on <= :today and (r.ends_on is null or r.ends_on > :today)
                                       where p.tenant_id = :tenant
                                     )
                                     """;

    private Roll() {}
}
