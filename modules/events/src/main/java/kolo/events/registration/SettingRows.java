package kolo.events.registration;

import static kolo.events.registration.Stored.at;
import static kolo.events.registration.Stored.instant;
import static kolo.events.registration.Stored.number;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.events.capacity.Fairness;
import kolo.tenancy.CurrentTenant;

/// How editions take registrations, as stored. Every method needs a transaction.
@Repository
class SettingRows {
    private final JdbcClient jdbc;

    SettingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RegistrationSetting> find(EditionId edition) {
        return jdbc
                .sql("""
                     select id, version, opens_at, closes_at, cancel_until, waiting_list, offer_hours, quiet_from, quiet_until,
                         auto_confirm, fairness, most_places, organisation_limit, country_limit, consents::text as consents
                     from events.registration_setting where id = :edition
                     """)
                .param("edition", edition.value())
                .query(SettingRows::setting)
                .optional();
    }

    private static RegistrationSetting setting(ResultSet row, int index) throws SQLException {
        return new RegistrationSetting(new EditionId(row.getObject("id", UUID.class)), row.getInt("version"),
                instant(row, "opens_at"), instant(row, "closes_at"), instant(row, "cancel_until"),
                row.getBoolean("waiting_list"), row.getInt("offer_hours"), number(row, "quiet_from"),
                number(row, "quiet_until"), row.getBoolean("auto_confirm"), Fairness.valueOf(row.getString("fairness")),
                row.getInt("most_places"), number(row, "organisation_limit"), number(row, "country_limit"),
                Stored.text(row.getString("consents")));
    }

    void insert(RegistrationSetting setting) {
        write("""
              insert into events.registration_setting (tenant_id, id, version, opens_at, closes_at, cancel_until, waiting_list,
                  offer_hours, quiet_from, quiet_until, auto_confirm, fairness, most_places, organisation_limit, country_limit,
                  consents)
              values (:tenant, :id, :version, :opens, :closes, :cancel, :waiting, :hours, :from, :until, :auto, :fairness, :most,
                  :organisation, :country, :consents::jsonb)
              """,
                setting);
    }

    /// @return whether nobody else had changed it first
    boolean update(RegistrationSetting setting) {
        return write(
                """
                update events.registration_setting set version = version + 1, opens_at = :opens, closes_at = :closes,
                    cancel_until = :cancel, waiting_list = :waiting, offer_hours = :hours, quiet_from = :from,
                    quiet_until = :until, auto_confirm = :auto, fairness = :fairness, most_places = :most,
                    organisation_limit = :organisation, country_limit = :country, consents = :consents::jsonb
                where tenant_id = :tenant and id = :id and version = :version
                """, setting) == 1;
    }

    private int write(String sql, RegistrationSetting setting) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("id", setting.edition().value())
                .param("version", setting.version())
                .param("opens", at(setting.opensAt()))
                .param("closes", at(setting.closesAt()))
                .param("cancel", at(setting.cancelUntil()))
                .param("waiting", setting.waitingList())
                .param("hours", setting.offerHours())
                .param("from", setting.quietFrom())
                .param("until", setting.quietUntil())
                .param("auto", setting.autoConfirm())
                .param("fairness", setting.fairness().name())
                .param("most", setting.mostPlaces())
                .param("organisation", setting.organisationLimit())
                .param("country", setting.countryLimit())
                .param("consents", Stored.text(setting.consents()))
                .update();
    }

    /// The kinds of participant in their order, retired ones last.
    List<ParticipationType> types(EditionId edition) {
        return jdbc
                .sql("""
                     select id, rank, names::text as names, manner, members_only, fee, currency, pay_within_hours, retired
                     from events.participation_type where edition_id = :edition order by retired, rank, id
                     """)
                .param("edition", edition.value())
                .query((row, index) -> new ParticipationType(row.getObject("id", UUID.class), row.getInt("rank"),
                        Stored.text(row.getString("names")), Manner.valueOf(row.getString("manner")),
                        row.getBoolean("members_only"), row.getBigDecimal("fee"), row.getString("currency"),
                        number(row, "pay_within_hours"), row.getBoolean("retired")))
                .list();
    }

    void save(EditionId edition, ParticipationType type) {
        jdbc.sql(
                """
                insert into events.participation_type (tenant_id, id, edition_id, rank, names, manner, members_only, fee, currency,
                    pay_within_hours, retired)
                values (:tenant, :id, :edition, :rank, :names::jsonb, :manner, :members, :fee, :currency, :hours, :retired)
                on conflict (tenant_id, id) do update set rank = excluded.rank, names = excluded.names,
                    manner = excluded.manner, members_only = excluded.members_only, fee = excluded.fee,
                    currency = excluded.currency, pay_within_hours = excluded.pay_within_hours, retired = excluded.retired
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", type.id())
                .param("edition", edition.value())
                .param("rank", type.rank())
                .param("names", Stored.text(type.names()))
                .param("manner", type.manner().name())
                .param("members", type.membersOnly())
                .param("fee", type.fee())
                .param("currency", type.currency())
                .param("hours", type.payWithinHours())
                .param("retired", type.retired())
                .update();
    }

    /// The questions in their order.
    List<Question> questions(EditionId edition) {
        return questions(edition, false);
    }

    /// The questions in their order, with those no longer asked, so that old answers have their words.
    List<Question> everyQuestion(EditionId edition) {
        return questions(edition, true);
    }

    private List<Question> questions(EditionId edition, boolean retired) {
        return jdbc
                .sql("""
                     select id, rank, kind, labels::text as labels, options::text as options, required from events.question
                     where edition_id = :edition and (:retired or not retired) order by rank, id
                     """)
                .param("edition", edition.value())
                .param("retired", retired)
                .query((row, index) -> new Question(row.getObject("id", UUID.class), row.getInt("rank"),
                        Question.Kind.valueOf(row.getString("kind")), Stored.text(row.getString("labels")),
                        Stored.texts(row.getString("options")), row.getBoolean("required")))
                .list();
    }

    void save(EditionId edition, Question question, boolean retired) {
        jdbc.sql("""
                 insert into events.question (tenant_id, id, edition_id, rank, kind, labels, options, required, retired)
                 values (:tenant, :id, :edition, :rank, :kind, :labels::jsonb, :options::jsonb, :required, :retired)
                 on conflict (tenant_id, id) do update set rank = excluded.rank, labels = excluded.labels,
                     options = excluded.options, required = excluded.required, retired = excluded.retired
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", question.id())
                .param("edition", edition.value())
                .param("rank", question.rank())
                .param("kind", question.kind().name())
                .param("labels", Stored.text(question.labels()))
                .param("options", Stored.texts(question.options()))
                .param("required", question.required())
                .param("retired", retired)
                .update();
    }
}
