package kolo.mail.post;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;

/// How letters leave the outbox: after their time, or at the wish of whom they went to.
@Configuration(proxyBeanMethods = false)
class LettersLetGo {

    /// Letters to one address, and letters that answer to it, as those of the contact form do.
    private static final String OF_A_PERSON = """
                                              from mail.message
                                              where status <> 'QUEUED' and (lower(to_address) = :address or lower(reply_to) = :address)
                                              """;

    @Bean
    RetentionRule lettersKept(JdbcClient jdbc) {
        return new RetentionRule() {
            @Override
            public String key() {
                return "mail.retention.letters";
            }

            @Override
            public Months months() {
                return new Months(6, 1, 6);
            }

            @Override
            public int end(Instant before) {
                var at = before.atOffset(ZoneOffset.UTC);
                jdbc.sql("delete from mail.failed_address where failed_at < :before").param("before", at).update();
                return jdbc.sql("delete from mail.message where status <> 'QUEUED' and created_at < :before")
                        .param("before", at)
                        .update();
            }
        };
    }

    /// A letter that is on its way goes out, since it may be the one that says that everything was erased.
    @Bean
    PersonalDataEraser lettersErased(JdbcClient jdbc) {
        return new PersonalDataEraser() {
            @Override
            public String name() {
                return "mail";
            }

            @Override
            public int found(DataSubject person) {
                return jdbc.sql("select count(*) " + OF_A_PERSON)
                        .param("address", person.address())
                        .query(Integer.class)
                        .single();
            }

            @Override
            public int erase(DataSubject person) {
                jdbc.sql("delete from mail.failed_address where address = :address")
                        .param("address", person.address())
                        .update();
                return jdbc.sql("delete " + OF_A_PERSON).param("address", person.address()).update();
            }
        };
    }
}
