package kolo.membership.labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.files.DocumentSpec;
import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.Membership;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Disclosure;
import kolo.membership.profile.ProfileField;
import kolo.membership.roster.CertificateVisibility;
import kolo.membership.roster.DisclosureParameters;
import kolo.membership.roster.NetworkDay;
import kolo.membership.roster.Roll;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// The public register of labels of cluster management excellence, and the office's changes of it.
///
/// A member's label is shown as the member shows its labels. That an organisation without membership has a label is a
/// fact from its source and says nothing of the network; such a holder is listed by name.
@Component
class LabelBook {
    private static final String SHOWN = """
                                        select l.*, m.id is not null and
                                        """ + Disclosure.LISTED
            + """
               as listed
              from membership.label l
              left join roll m on m.tenant_id = l.tenant_id and m.id = l.member_id
              where l.tenant_id = :tenant and (m.id is null
                or m.standing in ('NONE', 'ENDED') and not m.do_not_list
                or
              """ + Disclosure.LISTED + " and " + Disclosure.seen(ProfileField.LABELS) + ")";

    private final JdbcClient jdbc;
    private final DisclosureParameters disclosure;
    private final NetworkDay day;
    private final Membership membership;
    private final CertificateVisibility certificateVisibility;
    private final FileStore files;
    private final Actors actors;
    private final AuditLog audit;
    private final ContentVersion contentVersion;

    LabelBook(JdbcClient jdbc, DisclosureParameters disclosure, NetworkDay day, Membership membership,
            CertificateVisibility certificateVisibility, FileStore files, Actors actors, AuditLog audit,
            ContentVersion contentVersion) {
        this.jdbc = jdbc;
        this.disclosure = disclosure;
        this.day = day;
        this.membership = membership;
        this.certificateVisibility = certificateVisibility;
        this.files = files;
        this.actors = actors;
        this.audit = audit;
        this.contentVersion = contentVersion;
    }

    /// What the office writes of a label.
    record Entry(String holder, String level, @Nullable Integer year, @Nullable String issuer,
            @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable LocalDate renewableUntil,
            @Nullable String source) {}

    /// Every label that the reader may see: valid ones first, then by holder and year.
    @Transactional(readOnly = true)
    List<LabelEntryView> all() {
        var parameters = new HashMap<String, Object>(disclosure.current());
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("today", day.today());
        var certificates = new HashSet<FileId>();
        var rows = jdbc.sql("with " + Roll.SQL + SHOWN + " order by l.folded_holder, l.year desc nulls last, l.level")
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
        rows.forEach(row -> Optional.ofNullable(row.certificate()).map(FileId::new).ifPresent(certificates::add));
        var stored = files.findAll(certificates);
        return rows.stream()
                .map(row -> row.view(row.certificate() == null || !stored.containsKey(new FileId(row.certificate()))
                        ? null
                        : java.util.Objects.requireNonNull(stored.get(new FileId(row.certificate()))).path()))
                .sorted(java.util.Comparator.comparing(LabelEntryView::standing))
                .toList();
    }

    private record Found(LabelEntryView entry, @Nullable UUID certificate) {
        LabelEntryView view(@Nullable String path) {
            return new LabelEntryView(entry.id(), entry.holder(), entry.member(), entry.page(), entry.level(),
                    entry.year(), entry.issuer(), entry.validFrom(), entry.validUntil(), entry.renewableUntil(), path,
                    entry.source(), entry.standing());
        }
    }

    private Found row(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var until = row.getObject("valid_until", LocalDate.class);
        var renewable = row.getObject("renewable_until", LocalDate.class);
        var member = row.getObject("member_id", UUID.class);
        return new Found(new LabelEntryView(new LabelId(row.getObject("id", UUID.class)), row.getString("holder"),
                member, row.getBoolean("listed") ? member : null, row.getString("level"),
                row.getObject("year", Integer.class), row.getString("issuer"), from, until, renewable, null,
                row.getString("source"), LabelEntryView.standing(from, until, renewable, day.today())),
                row.getObject("certificate_file", UUID.class));
    }

    /// One label, for the office.
    ///
    /// @throws NotFound when there is none
    @Transactional(readOnly = true)
    Entry get(LabelId id) {
        actors.current().require(MembershipIntent.EDIT_MEMBERS);
        return jdbc.sql("""
                        select holder, level, year, issuer, valid_from, valid_until, renewable_until, source
                        from membership.label where tenant_id = :tenant and id = :id
                        """)
                .params(named(id))
                .query((row, number) -> new Entry(row.getString("holder"),
                        row.getString("level"), row.getObject("year", Integer.class), row.getString("issuer"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                        row.getObject("renewable_until", LocalDate.class), row.getString("source")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Records a label; a holder of the name of one profile is linked to it.
    ///
    /// @throws Invalid when the register has it already
    @Transactional
    LabelId add(Entry entry, @Nullable Upload certificate) {
        actors.current().require(MembershipIntent.EDIT_MEMBERS);
        var id = new LabelId(Ids.next());
        once(() -> jdbc.sql("""
                            insert into membership.label (tenant_id, id, holder, folded_holder, member_id, scheme,
                              level, year, issuer, valid_from, valid_until, renewable_until, source, recorded_at)
                            values (:tenant, :id, :holder, :folded, :member, 'ECEI', :level, :year, :issuer, :from,
                              :until, :renewable, :source, :at)
                            """)
                .params(columns(id, entry))
                .param("at", day.now().atOffset(ZoneOffset.UTC))
                .update());
        certify(id, certificate);
        recorded("label-added", id, Map.of(), entry);
        return id;
    }

    /// Changes a label.
    @Transactional
    void change(LabelId id, Entry entry, @Nullable Upload certificate) {
        var before = get(id);
        once(() -> jdbc.sql("""
                            update membership.label set holder = :holder, folded_holder = :folded,
                              member_id = :member, level = :level, year = :year, issuer = :issuer,
                              valid_from = :from, valid_until = :until, renewable_until = :renewable, source = :source
                            where tenant_id = :tenant and id = :id
                            """).params(columns(id, entry)).update());
        certify(id, certificate);
        recorded("label-changed", id, described(before), entry);
    }

    /// Takes a label out of the register, as one that was entered by mistake.
    @Transactional
    void delete(LabelId id) {
        var before = get(id);
        certificate(id).ifPresent(files::delete);
        jdbc.sql("delete from membership.label where tenant_id = :tenant and id = :id").params(named(id)).update();
        audit.record("membership.audit.label-deleted", "label", id.value(), described(before), Map.of());
        contentVersion.changed();
    }

    private Map<String, @Nullable Object> columns(LabelId id, Entry entry) {
        var columns = new HashMap<String, @Nullable Object>(named(id));
        var profiles = membership.named(entry.holder(), day.today());
        columns.put("holder", entry.holder());
        columns.put("folded", Folding.fold(entry.holder()));
        columns.put("member", profiles.size() == 1 ? profiles.getFirst().id().value() : null);
        columns.put("level", entry.level());
        columns.put("year", entry.year());
        columns.put("issuer", entry.issuer());
        columns.put("from", entry.validFrom());
        columns.put("until", entry.validUntil());
        columns.put("renewable", entry.renewableUntil());
        columns.put("source", entry.source());
        return columns;
    }

    private void certify(LabelId id, @Nullable Upload certificate) {
        if (certificate == null) {
            certificateVisibility.obey(id.value());
            return;
        }
        var stored = files.replace(certificate(id).orElse(null), certificate, DocumentSpec.USUAL,
                certificateVisibility.of(id.value()));
        jdbc.sql("update membership.label set certificate_file = :file where tenant_id = :tenant and id = :id")
                .params(named(id))
                .param("file", stored.id().value())
                .update();
    }

    private Optional<FileId> certificate(LabelId id) {
        return jdbc.sql("""
                        select certificate_file from membership.label
                        where tenant_id = :tenant and id = :id and certificate_file is not null
                        """)
                .params(named(id))
                .query((row, number) -> new FileId(row.getObject("certificate_file", UUID.class)))
                .optional();
    }

    private void recorded(String action, LabelId id, Map<String, Object> before, Entry entry) {
        audit.record("membership.audit." + action, "label", id.value(), before, described(entry));
        contentVersion.changed();
    }

    private static Map<String, Object> described(Entry entry) {
        return Map.of("holder", entry.holder(), "level", entry.level(), "valid until",
                entry.validUntil() == null ? "" : entry.validUntil().toString());
    }

    private static Map<String, Object> named(LabelId id) {
        return Map.of("tenant", CurrentTenant.required().value(), "id", id.value());
    }

    private static void once(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException twice) {
            throw Invalid.field("holder", "membership.problem.label-twice");
        }
    }
}
