package kolocounter.second;

import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/// Breaks one rule of the house in each method.
public class Offender {
    public Instant asksTheMachine() {
        return Instant.now();
    }

    public int stepsAroundHibernate(EntityManager entities) {
        return entities.createNativeQuery("select 1").getResultList().size();
    }

    public boolean takesAConnection(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return connection.isValid(1);
        }
    }

    @Scheduled(fixedDelay = 1)
    public void runsOnEveryNode() {}

    @TransactionalEventListener
    public void learnsNoNetwork(String event) {}
}
