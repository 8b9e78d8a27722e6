package kolo.membership.labels;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.identity.AccountStatus;
import kolo.identity.Accounts;
import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.tenancy.Addresses;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;

/// Writes to a member before its label expires, and before the time to renew it is over. Told twice of a day, it writes
/// once: the date that it reminded of is kept with the label.
@Component
class RemindOfLabels {
    private static final int DAYS_BEFORE = 90;

    private final JdbcClient jdbc;
    private final Membership membership;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Networks networks;

    RemindOfLabels(JdbcClient jdbc, Membership membership, Accounts accounts, Outbox outbox, Addresses addresses,
            Networks networks) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.accounts = accounts;
        this.outbox = outbox;
        this.addresses = addresses;
        this.networks = networks;
    }

    /// The letters that are sent.
    @Configuration(proxyBeanMethods = false)
    static class Letters {
        @Bean
        LetterSample membershipLabelLetter() {
            return new LetterSample("membership.label", scene -> Letter
                    .of(scene.recipient(), "membership/letter/label", "membership.letter.label.subject",
                            "Cluj IT Cluster")
                    .with("holder", "Cluj IT Cluster")
                    .with("level", "membership.label.bronze")
                    .with("day", LocalDate.of(2027, 2, 28))
                    .with("expired", false)
                    .with("link", scene.link("/labels")));
        }
    }

    private record Due(UUID id, UUID member, String holder, String level, LocalDate day) {}

    @ApplicationModuleListener
    void remind(DayHasPassed event) {
        if (networks.current().has("membership")) {
            remindOn(event.day());
        }
    }

    /// Writes the letters of a day, in the running transaction.
    void remindOn(LocalDate day) {
        for (var due : due(EXPIRING, day)) {
            write(due, false, day);
            jdbc.sql("""
                     update membership.label set expiry_reminded_for = valid_until
                     where tenant_id = :tenant and id = :id
                     """).param("tenant", CurrentTenant.required().value()).param("id", due.id()).update();
        }
        for (var due : due(RENEWABLE, day)) {
            write(due, true, day);
            jdbc.sql("""
                     update membership.label set renewal_reminded_for = renewable_until
                     where tenant_id = :tenant and id = :id
                     """).param("tenant", CurrentTenant.required().value()).param("id", due.id()).update();
        }
    }

    private static final String EXPIRING = """
                                           select id, member_id, holder, level, valid_until as day
                                           from membership.label
                                           where tenant_id = :tenant and member_id is not null
                                             and valid_until between :today and :soon
                                             and expiry_reminded_for is distinct from valid_until
                                           order by valid_until, id
                                           """;
    private static final String RENEWABLE = """
                                            select id, member_id, holder, level, renewable_until as day
                                            from membership.label
                                            where tenant_id = :tenant and member_id is not null
                                              and valid_until < :today and renewable_until between :today and :soon
                                              and renewal_reminded_for is distinct from renewable_until
                                            order by renewable_until, id
                                            """;

    private List<Due> due(String sql, LocalDate today) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("today", today)
                .param("soon", today.plusDays(DAYS_BEFORE))
                .query((row, number) -> new Due(row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class), row.getString("holder"), row.getString("level"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /// To the first of the member's representatives, so that one acts.
    private void write(Due due, boolean expired, LocalDate today) {
        var network = networks.current();
        membership.representatives(new MemberId(due.member()), today)
                .stream()
                .flatMap(one -> accounts.find(one.account()).stream())
                .filter(account -> account.status() != AccountStatus.DISABLED)
                .findFirst()
                .ifPresent(account -> outbox.send(Letter
                        .of(new Recipient(new EmailAddress(account.email()), account.name(), account.language()),
                                "membership/letter/label", "membership.letter.label.subject", due.holder())
                        .with("holder", due.holder())
                        .with("level", "membership.label." + due.level().toLowerCase(java.util.Locale.ROOT))
                        .with("day", due.day())
                        .with("expired", expired)
                        .with("link", addresses.url(network, "/labels"))));
    }
}
