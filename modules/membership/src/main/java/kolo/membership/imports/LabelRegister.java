package kolo.membership.imports;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Ids;
import kolo.membership.Membership;
import kolo.membership.roster.NetworkDay;
import kolo.tables.Columns;
import kolo.tables.Table;
import kolo.tenancy.CurrentTenant;
import kolo.texts.CleanText;
import kolo.texts.Folding;

/// Writes the register of quality labels; the same label recorded again changes nothing.
@Component
class LabelRegister {
    private static final String ECEI = "ECEI";
    private static final java.util.List<Columns.Field> COLUMNS = java.util.List.of(
            Columns.Field.of("organisation", "name", "holder"), Columns.Field.of("level", "label"),
            Columns.Field.of("year"), Columns.Field.of("source"));
    private static final Set<String> LEVELS = Set.of("BRONZE", "SILVER", "GOLD");

    private final JdbcClient jdbc;
    private final Membership membership;
    private final NetworkDay day;

    LabelRegister(JdbcClient jdbc, Membership membership, NetworkDay day) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.day = day;
    }

    /// Records a label of cluster management excellence (ECEI).
    ///
    /// @param member the holder's profile, or null where it has none
    /// @param year the year of assessment, or null where the source does not say
    void record(String holder, @Nullable UUID member, String level, @Nullable Integer year, @Nullable String source) {
        jdbc.sql("""
                 insert into membership.label
                   (tenant_id, id, holder, folded_holder, member_id, scheme, level, year, source, recorded_at)
                 values (:tenant, :id, :holder, :folded, :member, :scheme, :level, :year, :source, :at)
                 on conflict (tenant_id, folded_holder, scheme, level, year) do nothing
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("holder", holder)
                .param("folded", Folding.fold(holder))
                .param("member", member)
                .param("scheme", ECEI)
                .param("level", level)
                .param("year", year)
                .param("source", source)
                .param("at", day.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Records every label of a table with the columns organisation, level, year and source; a holder is linked to the
    /// one profile of that name.
    void record(Table table) {
        var columns = Columns.recognise(table.header(), COLUMNS);
        for (var row : table.rows()) {
            var holder = CleanText.clean(columns.value(row, "organisation"));
            var level = CleanText.clean(columns.value(row, "level")).toUpperCase(Locale.ROOT);
            var year = CleanText.clean(columns.value(row, "year"));
            var source = CleanText.clean(columns.value(row, "source"));
            if (!holder.isEmpty() && LEVELS.contains(level)) {
                var named = membership.named(holder, day.today());
                record(holder, named.size() == 1 ? named.getFirst().id().value() : null, level,
                        year.matches("20\\d\\d") ? Integer.valueOf(year) : null, source.isEmpty() ? null : source);
            }
        }
    }
}
