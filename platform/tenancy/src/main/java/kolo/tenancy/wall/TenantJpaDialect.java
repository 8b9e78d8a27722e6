package kolo.tenancy.wall;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL the tenant of a transaction: the second wall.
///
/// The tenant is the Session's own, not the thread's, so that the two walls cannot disagree. It is set here, inside
/// the beginning of the transaction, because an exception is cleaned up there; a transaction execution listener that
/// throws would leave the transaction bound to a pooled thread. `SET LOCAL` ends with the transaction, so that no
/// pooler can hand it on, and it is the one form that Citus passes to its workers.
class TenantJpaDialect extends HibernateJpaDialect {
    private static final long serialVersionUID = 1L;

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws SQLException {
        var begun = super.beginTransaction(entityManager, definition);
        try {
            var session = entityManager.unwrap(SessionImplementor.class);
            var tenant = (UUID) session.getTenantIdentifierValue();
            if (!TenantResolver.NONE.equals(tenant)) {
                session.doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        // SET takes no bind parameter; the value is the canonical form of a typed UUID
                        statement.execute("SET LOCAL app.tenant = '" + tenant + "'");
                    }
                });
            }
            return begun;
        } catch (RuntimeException problem) {
            cleanupTransaction(begun);
            throw problem;
        }
    }
}
