package kolo.governance.office;

import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;

/// Who held an office of the network is a matter of public interest and stays on record by name; only the way from the
/// name to the account goes. The texts tell the person so.
@Component
class HoldersStay implements PersonalDataEraser {
    private final JdbcClient jdbc;

    HoldersStay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "governance";
    }

    @Override
    public int found(DataSubject person) {
        return person
                .asked(jdbc
                        .sql("""
                             select (select count(*) from governance.term_contact
                                 where tenant_id = :tenant and account_id = :account)
                               + (select count(*) from governance.term where tenant_id = :tenant and account_id = :account)
                             """))
                .query(Integer.class)
                .single();
    }

    @Override
    public int erase(DataSubject person) {
        return Stream.of(
                "update governance.term_contact set account_id = null where tenant_id = :tenant and account_id = :account",
                "update governance.term set account_id = null where tenant_id = :tenant and account_id = :account")
                .mapToInt(sql -> person.asked(jdbc.sql(sql)).update())
                .sum();
    }
}
