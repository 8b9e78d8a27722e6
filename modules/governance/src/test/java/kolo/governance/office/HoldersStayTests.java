package kolo.governance.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.governance.GovernedNetwork;
import kolo.kernel.Ids;
import kolo.tenancy.DataSubject;
import kolo.tenancy.Network;
import kolo.tenancy.PersonalDataEraser;

/// Ana held the chair in both networks, with Bo as her deputy.
class HoldersStayTests extends GovernedNetwork {
    @Autowired
    PersonalDataEraser holdersStay;
    @Autowired
    Offices offices;
    @Autowired
    JdbcClient jdbc;

    private final UUID ana = Ids.next();
    private final UUID bo = Ids.next();

    @BeforeEach
    void ana_held_the_chair() {
        for (var network : List.of(ours, theirs)) {
            var chair = in(network, () -> offices.addChair("Chair", clock.instant()));
            var term = Ids.next();
            run(network,
                    () -> jdbc
                            .sql("""
                                 insert into governance.term (tenant_id, id, version, office_id, account_id, person_name, kind,
                                   state, from_day, until_day, day_precision, in_office, reminders, recorded_at)
                                 values (?, ?, 0, ?, ?, 'Ana', 'PAST', 'CONFIRMED', '2014-01-01', '2015-01-01', 'DAY',
                                   '[2014-01-01, 2015-01-01)', 0, '2016-01-01')
                                 """)
                            .params(network.id().value(), term, chair.value(), ana)
                            .update());
            contact(network, term, "CHAIR_PERSON", "Ana", ana);
            contact(network, term, "DEPUTY", "Bo", bo);
        }
    }

    private void contact(Network network, UUID term, String role, String name, UUID account) {
        run(network,
                () -> jdbc
                        .sql("""
                             insert into governance.term_contact (tenant_id, id, term_id, role, name, account_id, from_day)
                             values (?, ?, ?, ?, ?, ?, '2014-01-01')
                             """)
                        .params(network.id().value(), Ids.next(), term, role, name, account)
                        .update());
    }

    private List<String> records(Network network) {
        return in(network, () -> jdbc.sql("""
                                          select person_name || case when account_id is null then '' else ' linked' end
                                            from governance.term
                                          union all
                                          select name || case when account_id is null then '' else ' linked' end
                                            from governance.term_contact
                                          """).query(String.class).list());
    }

    @Test
    void the_name_of_who_held_an_office_stays_and_the_way_to_the_account_goes() {
        var person = new DataSubject(ana, "ana@example.org", "Ana");
        assertThat(in(ours, () -> holdersStay.found(person))).isEqualTo(2);
        assertThat(in(ours, () -> holdersStay.erase(person))).isEqualTo(2);
        assertThat(records(ours)).containsExactlyInAnyOrder("Ana", "Ana", "Bo linked");
        assertThat(records(theirs)).containsExactlyInAnyOrder("Ana linked", "Ana linked", "Bo linked");
        assertThat(in(ours, () -> holdersStay.found(person))).isZero();
        assertThat(in(ours, () -> holdersStay.erase(person))).as("done").isZero();
    }

    @Test
    void somebody_without_an_account_is_linked_to_nothing() {
        var guest = new DataSubject(null, "ana@example.org", "Ana");
        assertThat(in(ours, () -> holdersStay.found(guest))).isZero();
        assertThat(in(ours, () -> holdersStay.erase(guest))).isZero();
        assertThat(records(ours)).containsExactlyInAnyOrder("Ana linked", "Ana linked", "Bo linked");
    }
}
