package kolo.speed;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/// Hears every statement that a request sends to the database; what jobs send meanwhile is not heard.
@TestConfiguration(proxyBeanMethods = false)
public class Statements implements BeanPostProcessor, QueryExecutionListener {
    private final ConcurrentLinkedQueue<Asked> heard = new ConcurrentLinkedQueue<>();
    private volatile @Nullable DataSource unheard;

    /// A statement as it was sent, with what was set for its parameters.
    record Asked(String sql, List<ParameterSetOperation> parameters) {
        /// The statement on one line.
        String line() {
            return sql.strip().replaceAll("\\s+", " ");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && name.equals("dataSource")) {
            unheard = source;
            return ProxyDataSourceBuilder.create(source).listener(this).build();
        }
        return bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (Thread.currentThread().getName().startsWith("http-nio")) {
            queries.forEach(query -> heard.add(new Asked(query.getQuery(),
                    query.getParametersList().isEmpty()
                            ? List.of()
                            : List.copyOf(query.getParametersList().getFirst()))));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // What matters is that it was asked.
    }

    /// The statements since the last call, in their order.
    List<String> since() {
        return asked().stream().map(Asked::line).toList();
    }

    /// The statements since the last call with their parameters.
    List<Asked> asked() {
        var statements = List.copyOf(heard);
        heard.clear();
        return statements;
    }

    /// The application's own connections, of which nothing is heard.
    DataSource unheard() {
        return Objects.requireNonNull(unheard);
    }
}
