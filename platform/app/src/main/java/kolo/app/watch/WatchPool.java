package kolo.app.watch;

import java.sql.SQLException;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One connection that serves nobody but the watching, so that the figures go on when all others are taken and a busy
/// node is not mistaken for one whose database is gone.
@Component
class WatchPool implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 2000;
    private final HikariDataSource pool;

    WatchPool(DataSource database) {
        var config = new HikariConfig();
        var service = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        if (service == null) {
            throw new IllegalStateException("The data source is not a pool of Hikari's");
        }
        service.copyStateTo(config);
        config.setMetricsTrackerFactory(null);
        config.setPoolName("watch");
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(PATIENCE_MILLIS / 2);
        this.pool = new HikariDataSource(config);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /// Whether the database answers now.
    boolean answers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_MILLIS / 1000);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
