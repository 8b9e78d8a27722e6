package kolo.tenancy.wall;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import org.springframework.transaction.support.ResourceTransactionDefinition;

/// Tells PostgreSQL the tenant of a transaction: the second wall.
///
/// The tenant is the Session's own, not the thread's, so that the two walls cannot disagree. It is set here, inside
/// the beginning of the transaction, because an exception is cleaned up there; a transaction execution listener that
/// throws would leave the transaction bound to a pooled thread. `SET LOCAL` ends with the transaction, so that no
/// pooler can hand it on, and it is the one form that Citus passes to its workers.
///
/// An isolation level is set here as well, inside the transaction: the driver would set it for the session before the
/// transaction begins, and a pooler of transactions may give that to another connection, where it stays.
class TenantJpaDialect extends HibernateJpaDialect {
    private static final long serialVersionUID = 1L;

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws SQLException {
        var begun = super.beginTransaction(entityManager, new WithoutIsolation(definition));
        try {
            var session = entityManager.unwrap(SessionImplementor.class);
            int isolation = definition.getIsolationLevel();
            if (isolation != TransactionDefinition.ISOLATION_DEFAULT) {
                execute(session, "SET TRANSACTION ISOLATION LEVEL " + nameOf(isolation));
            }
            var tenant = (UUID) session.getTenantIdentifierValue();
            if (!TenantResolver.NONE.equals(tenant)) {
                // SET takes no bind parameter; the value is the canonical form of a typed UUID
                execute(session, "SET LOCAL app.tenant = '" + tenant + "'");
            }
            return begun;
        } catch (RuntimeException problem) {
            cleanupTransaction(begun);
            throw problem;
        }
    }

    private static void execute(SessionImplementor session, String sql) {
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    private static String nameOf(int isolation) {
        return switch (isolation) {
            case TransactionDefinition.ISOLATION_READ_COMMITTED -> "READ COMMITTED";
            case TransactionDefinition.ISOLATION_REPEATABLE_READ -> "REPEATABLE READ";
            case TransactionDefinition.ISOLATION_SERIALIZABLE -> "SERIALIZABLE";
            default -> throw new InvalidIsolationLevelException("PostgreSQL has no isolation level " + isolation);
        };
    }

    /// What is left for Hibernate to prepare.
    private static final class WithoutIsolation extends DelegatingTransactionDefinition
            implements
                ResourceTransactionDefinition {
        private static final long serialVersionUID = 1L;
        private final boolean local;

        private WithoutIsolation(TransactionDefinition definition) {
            super(definition);
            this.local = definition instanceof ResourceTransactionDefinition resource && resource.isLocalResource();
        }

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }

        @Override
        public boolean isLocalResource() {
            return local;
        }
    }
}
