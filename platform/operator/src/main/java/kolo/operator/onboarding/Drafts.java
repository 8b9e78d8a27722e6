package kolo.operator.onboarding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkSetup.Spreadsheet;
import kolo.texts.CleanText;

/// Keeps an uploaded spreadsheet for the operator who sent it, so that trying and onboarding use the same bytes.
@Component
@Transactional
class Drafts {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DraftId keep(Spreadsheet sheet, AccountId operator) {
        var now = clock.instant();
        jdbc.sql("delete from operator.draft where tenant_id = ? and created_at < ?")
                .params(CurrentTenant.required().value(), Timestamp.from(now.minus(KEPT)))
                .update();
        var id = Ids.next();
        var name = CleanText.clean(sheet.fileName());
        jdbc.sql("""
                 insert into operator.draft (tenant_id, id, file_name, content, created_by, created_at)
                 values (?, ?, ?, ?, ?, ?)
                 """)
                .params(CurrentTenant.required().value(), id, name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        sheet.content(), operator.value(), Timestamp.from(now))
                .update();
        return new DraftId(id);
    }

    @Transactional(readOnly = true)
    Optional<Spreadsheet> find(DraftId id, AccountId operator) {
        return jdbc
                .sql("select file_name, content from operator.draft where tenant_id = ? and id = ? and created_by = ?")
                .params(CurrentTenant.required().value(), id.value(), operator.value())
                .query((row, number) -> new Spreadsheet(row.getString(1), row.getBytes(2)))
                .optional();
    }

    void forget(DraftId id) {
        jdbc.sql("delete from operator.draft where tenant_id = ? and id = ?")
                .params(CurrentTenant.required().value(), id.value())
                .update();
    }
}
