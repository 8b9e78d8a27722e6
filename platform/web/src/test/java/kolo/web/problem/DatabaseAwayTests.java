package kolo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {
    @ParameterizedTest
    @CsvSource({"57P01,true", "57P03,true", "08006,true", "53100,true", "58030,true", "57014,false", "23505,false",
        "42501,false", ",false"})
    void a_database_that_goes_away_in_the_middle_is_told_from_a_failure_of_ours(String state, boolean away) {
        var problem = new TransactionSystemException("commit", new SQLException("whatever", state));

        assertThat(DatabaseAway.explains(problem)).isEqualTo(away);
    }
}
