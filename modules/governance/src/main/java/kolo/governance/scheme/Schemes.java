package kolo.governance.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.governance.OfficeId;
import kolo.governance.rotation.AnchorPolicy;
import kolo.governance.rotation.CountryList;
import kolo.governance.rotation.Rules;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Strategy;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// The versions of the schemes of the current network's offices. Nothing here is ever changed.
@Component
class Schemes {
    private final JdbcClient jdbc;

    Schemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The rules in force.
    Optional<SchemeRecord> current(OfficeId office) {
        return jdbc.sql("""
                        select * from governance.scheme where tenant_id = :tenant and office_id = :office
                        order by number desc limit 1
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("office", office.value())
                .query(Schemes::record)
                .optional();
    }

    /// Every version, the latest first.
    List<SchemeRecord> all(OfficeId office) {
        return jdbc.sql("""
                        select * from governance.scheme where tenant_id = :tenant and office_id = :office
                        order by number desc
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("office", office.value())
                .query(Schemes::record)
                .list();
    }

    /// Adds a version.
    ///
    /// @throws Conflict when there is one of this number
    void add(OfficeId office, SchemeRecord added) {
        var scheme = added.scheme();
        try {
            jdbc.sql("""
                     insert into governance.scheme (tenant_id, id, office_id, number, anchor_date, term_length, policy,
                       strategy, country_terms, organisation_terms, seniority_months, contacts, lead_days,
                       response_days, horizon, lot_seed, list_version, countries, note, recorded_at, recorded_by)
                     values (:tenant, :id, :office, :number, :anchor, :length, :policy, :strategy, :n, :m, :months,
                       :contacts, :lead, :response, :horizon, :seed, :list, :countries, :note, :at, :by)
                     """)
                    .param("tenant", CurrentTenant.required().value())
                    .param("id", Ids.next())
                    .param("office", office.value())
                    .param("number", scheme.version())
                    .param("anchor", scheme.anchorDate())
                    .param("length", scheme.termLength().toString())
                    .param("policy", scheme.policy().name())
                    .param("strategy", scheme.strategy().name())
                    .param("n", scheme.rules().countryTerms())
                    .param("m", scheme.rules().organisationTerms())
                    .param("months", scheme.rules().seniorityMonths())
                    .param("contacts", scheme.rules().contacts())
                    .param("lead", scheme.leadDays())
                    .param("response", scheme.responseDays())
                    .param("horizon", scheme.horizon())
                    .param("seed", scheme.lotSeed())
                    .param("list", scheme.countries().version())
                    .param("countries", scheme.countries().codes().toArray(String[]::new))
                    .param("note", added.note())
                    .param("at", added.recordedAt().atOffset(ZoneOffset.UTC))
                    .param("by", added.recordedBy())
                    .update();
        } catch (DuplicateKeyException second) {
            throw new Conflict("governance.scheme.problem.changed");
        }
    }

    private static SchemeRecord record(ResultSet row, int number) throws SQLException {
        var rules = new Rules(row.getInt("country_terms"), row.getInt("organisation_terms"),
                row.getInt("seniority_months"), row.getBoolean("contacts"));
        var countries = new CountryList(row.getInt("list_version"),
                List.of((String[]) row.getArray("countries").getArray()));
        var scheme = new Scheme(row.getInt("number"), row.getObject("anchor_date", LocalDate.class),
                Period.parse(row.getString("term_length")), AnchorPolicy.valueOf(row.getString("policy")),
                Strategy.valueOf(row.getString("strategy")), rules, row.getInt("lead_days"),
                row.getInt("response_days"), row.getInt("horizon"), row.getString("lot_seed"), countries);
        return new SchemeRecord(scheme, row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"));
    }

}
