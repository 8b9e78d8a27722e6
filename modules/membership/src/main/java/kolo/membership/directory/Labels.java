package kolo.membership.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.membership.MemberId;
import kolo.membership.roster.NetworkDay;
import kolo.tenancy.CurrentTenant;

/// The register of quality labels of cluster management excellence, as proofs state them.
@Component
class Labels {
    private final JdbcClient jdbc;
    private final NetworkDay day;

    Labels(JdbcClient jdbc, NetworkDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /// The labels of some profiles, the latest first.
    Map<MemberId, List<LabelView>> of(Collection<MemberId> members) {
        var labels = new HashMap<MemberId, List<LabelView>>();
        if (members.isEmpty()) {
            return labels;
        }
        jdbc.sql("""
                 select member_id, holder, level, year, valid_until, source from membership.label
                 where tenant_id = :tenant and member_id = any(:members)
                 order by year desc nulls last, level
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    labels.computeIfAbsent(new MemberId(row.getObject("member_id", UUID.class)),
                            key -> new ArrayList<>()).add(label(row));
                });
        return labels;
    }

    private LabelView label(ResultSet row) throws SQLException {
        var until = row.getObject("valid_until", java.time.LocalDate.class);
        return new LabelView(row.getString("holder"), row.getString("level"), row.getObject("year", Integer.class),
                until != null && !until.isBefore(day.today()), row.getString("source"));
    }

    /// The labels of holders who have no profile.
    List<LabelView> withoutProfile() {
        return jdbc.sql("""
                        select holder, level, year, valid_until, source from membership.label
                        where tenant_id = :tenant and member_id is null order by folded_holder, year desc nulls last
                        """)
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> label(row))
                .list();
    }
}
