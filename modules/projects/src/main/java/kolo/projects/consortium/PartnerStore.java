package kolo.projects.consortium;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import kolo.kernel.Ids;
import kolo.projects.PartnerId;
import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerData.Money;
import kolo.projects.consortium.PartnerData.Seat;
import kolo.projects.terms.ActivityType;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.PartnerType;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// Keeps the consortia of the current network; nothing here looks at visibility.
@Component
public class PartnerStore {
    private static final int LONGEST = 200_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PartnerStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A partner as it is kept.
    public record Kept(PartnerId id, int version, ProjectId project, PartnerData data) {}

    /// The consortium, in its order.
    public List<Kept> of(ProjectId project) {
        return of(List.of(project)).getOrDefault(project, List.of());
    }

    /// The consortia of some projects, each in its order.
    public Map<ProjectId, List<Kept>> of(Collection<ProjectId> projects) {
        var consortia = new HashMap<ProjectId, List<Kept>>();
        jdbc.sql("""
                 select * from projects.partner where tenant_id = :tenant and project_id = any(:projects)
                 order by project_id, position
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    var kept = kept(row);
                    consortia.computeIfAbsent(kept.project(), key -> new ArrayList<>()).add(kept);
                });
        return consortia;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var activity = row.getString("activity_type");
        var type = row.getString("partner_type");
        var data = new PartnerData(row.getObject("member_id", UUID.class), PartnerRole.valueOf(row.getString("role")),
                row.getInt("position"), row.getString("name"), row.getString("short_name"), row.getString("pic"),
                row.getString("vat_number"), activity == null ? null : ActivityType.valueOf(activity),
                type == null ? null : PartnerType.valueOf(type), row.getObject("sme", Boolean.class),
                new Seat(row.getString("street"), row.getString("post_code"), row.getString("city"),
                        row.getString("country"), row.getString("nuts_code"), row.getString("geolocation"),
                        row.getString("link")),
                new Money(amount(row, "total_cost"), amount(row, "contribution"), amount(row, "net_contribution")),
                row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class));
        return new Kept(new PartnerId(row.getObject("id", UUID.class)), row.getInt("version"),
                new ProjectId(row.getObject("project_id", UUID.class)), data);
    }

    private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /// Adds partners, many at once.
    public void insert(Map<ProjectId, ? extends Collection<PartnerData>> fresh) {
        insertOfNew(fresh);
        foldNames(fresh.keySet());
    }

    /// Adds the partners of projects that were written with their names, as [#folded(Collection)] has them.
    public void insertOfNew(Map<ProjectId, ? extends Collection<PartnerData>> fresh) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        fresh.forEach((project, partners) -> partners
                .forEach(partner -> rows.add(row(new PartnerId(Ids.next()), 0, project, partner))));
        jdbc.sql("""
                 insert into projects.partner
                 select r.* from jsonb_populate_recordset(null::projects.partner, cast(:rows as jsonb)) r
                 """)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /// The words under which those who may see a partner list find its project.
    public static String folded(Collection<PartnerData> partners) {
        var names = partners.stream()
                .sorted(Comparator.comparingInt(PartnerData::order))
                .map(partner -> Folding.fold(partner.name()))
                .collect(Collectors.joining(" "));
        return names.length() <= LONGEST ? names : names.substring(0, LONGEST);
    }

    /// Writes one partner again; answers whether it still was the version that was read.
    boolean update(Kept before, int version, PartnerData data) {
        var written = jdbc.sql("""
                               update projects.partner p set version = p.version + 1,
                                 (member_id, position, role, name, short_name, folded_name, pic, vat_number,
                                  activity_type, partner_type, sme, street, post_code, city, country, nuts_code,
                                  geolocation, link, total_cost, contribution, net_contribution, joined_on, left_on)
                                 = (r.member_id, r.position, r.role, r.name, r.short_name, r.folded_name, r.pic,
                                  r.vat_number, r.activity_type, r.partner_type, r.sme, r.street, r.post_code, r.city,
                                  r.country, r.nuts_code, r.geolocation, r.link, r.total_cost, r.contribution,
                                  r.net_contribution, r.joined_on, r.left_on)
                               from jsonb_populate_recordset(null::projects.partner, cast(:rows as jsonb)) r
                               where p.tenant_id = r.tenant_id and p.id = r.id and p.version = r.version
                               """)
                .param("rows", json.writeValueAsString(List.of(row(before.id(), version, before.project(), data))))
                .update();
        foldNames(List.of(before.project()));
        return written == 1;
    }

    /// Moves the partners of a project to the places of their order in the list.
    void arrange(ProjectId project, List<PartnerId> order) {
        jdbc.sql("""
                 update projects.partner p set position = o.place
                 from unnest(cast(:ids as uuid[])) with ordinality as o (id, place)
                 where p.tenant_id = :tenant and p.project_id = :project and p.id = o.id and p.position <> o.place
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("project", project.value())
                .param("ids", order.stream().map(PartnerId::value).toArray(UUID[]::new))
                .update();
    }

    /// Takes a partner out, as one that was entered by mistake.
    void delete(Kept partner) {
        jdbc.sql("delete from projects.partner where tenant_id = :tenant and id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("id", partner.id().value())
                .update();
        foldNames(List.of(partner.project()));
    }

    /// Takes whole consortia out, before an import writes them again.
    public void deleteAll(Collection<ProjectId> projects) {
        jdbc.sql("delete from projects.partner where tenant_id = :tenant and project_id = any(:projects)")
                .param("tenant", CurrentTenant.required().value())
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .update();
    }

    /// What [#folded(Collection)] says, of those that are kept.
    private void foldNames(Collection<ProjectId> projects) {
        jdbc.sql("""
                 update projects.project p set folded_partners = coalesce((
                   select left(string_agg(n.folded_name, ' ' order by n.position), 200000) from projects.partner n
                   where n.tenant_id = p.tenant_id and n.project_id = p.id), '')
                 where p.tenant_id = :tenant and p.id = any(:projects)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("projects", projects.stream().map(ProjectId::value).toArray(UUID[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> row(PartnerId id, int version, ProjectId project,
            PartnerData data) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("tenant_id", CurrentTenant.required().value());
        row.put("id", id.value());
        row.put("version", version);
        row.put("project_id", project.value());
        row.put("member_id", data.member());
        row.put("position", data.order());
        row.put("role", data.role().name());
        row.put("name", data.name());
        row.put("short_name", data.shortName());
        row.put("folded_name", Folding.fold(data.name()));
        row.put("pic", data.organisationID());
        row.put("vat_number", data.vatNumber());
        row.put("activity_type", name(data.activityType()));
        row.put("partner_type", name(data.partnerType()));
        row.put("sme", data.sme());
        row.put("street", data.seat().street());
        row.put("post_code", data.seat().postCode());
        row.put("city", data.seat().city());
        row.put("country", data.seat().country());
        row.put("nuts_code", data.seat().nutsCode());
        row.put("geolocation", data.seat().geolocation());
        row.put("link", data.seat().url());
        row.put("total_cost", data.money().totalCost());
        row.put("contribution", data.money().ecContribution());
        row.put("net_contribution", data.money().netEcContribution());
        row.put("joined_on", data.joinedOn() == null ? null : data.joinedOn().toString());
        row.put("left_on", data.leftOn() == null ? null : data.leftOn().toString());
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
