package kolo.tenancy.events;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.config.TransactionManagementConfigUtils;
import org.springframework.transaction.event.TransactionalApplicationListenerMethodAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Lets a listener handle an event once, however often it is delivered and whichever nodes deliver it.
///
/// The delivery is taken off the registry by the first statement of the listener's own transaction: what the listener
/// writes and the note that it has been done are one. Whoever delivers the same event at the same time waits at this
/// row and then finds it gone; a node that is killed before the commit leaves the row as it was.
@Configuration(proxyBeanMethods = false)
class HandleOnce {
    private static final Logger LOG = LoggerFactory.getLogger(HandleOnce.class);
    private static final String TAKE = """
                                       delete from tenancy.event_publication where id = (
                                         select id from tenancy.event_publication
                                         where listener_id = :listener and serialized_event = :event
                                         order by publication_date, id limit 1 for update)
                                       """;
    /// An event that an older version registered is read with what has been added since, and written again it is not the
    /// same text: it is known by everything that it did say.
    private static final String TAKE_OLDER_FORM = """
                                                  with registered as materialized (
                                                    select id, serialized_event::jsonb as said from tenancy.event_publication
                                                    where listener_id = :listener and event_type = :type)
                                                  delete from tenancy.event_publication where id = (
                                                    select p.id from tenancy.event_publication p
                                                    join registered r on r.id = p.id
                                                    where not exists (select from jsonb_each(r.said) field
                                                      where :event::jsonb -> field.key is distinct from field.value)
                                                    order by p.publication_date, p.id limit 1 for update of p)
                                                  """;
    private static final Map<Method, String> LISTENERS = new ConcurrentHashMap<>();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor takeOffTheRegistry(ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<EventSerializer> serializer) {
        MethodInterceptor once = invocation -> {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException(
                        "The transaction of a listener must begin before its event is taken: "
                                + invocation.getMethod());
            }
            var listener = LISTENERS.computeIfAbsent(invocation.getMethod(), HandleOnce::identifier);
            var event = invocation.getArguments()[0];
            return take(jdbc.getObject(), listener, event.getClass().getName(),
                    serializer.getObject().serialize(event).toString())
                            ? invocation.proceed()
                            : skip(listener);
        };
        var advisor = new DefaultPointcutAdvisor(
                new AnnotationMatchingPointcut(null, ApplicationModuleListener.class, true), once);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
        return advisor;
    }

    /// The transaction has to stand around our advice, and usually stands beside it, as the last of all.
    @Bean
    static BeanFactoryPostProcessor transactionsBeginBeforeEventsAreTaken() {
        return beans -> beans.getBeanDefinition(TransactionManagementConfigUtils.TRANSACTION_ADVISOR_BEAN_NAME)
                .getPropertyValues()
                .add("order", Ordered.LOWEST_PRECEDENCE - 100);
    }

    /// The name under which the registry knows a listener.
    private static String identifier(Method listener) {
        return new TransactionalApplicationListenerMethodAdapter("listener", listener.getDeclaringClass(), listener)
                .getListenerId();
    }

    private static boolean take(JdbcClient jdbc, String listener, String type, String event) {
        return jdbc.sql(TAKE).param("listener", listener).param("event", event).update() == 1
                || jdbc.sql(TAKE_OLDER_FORM)
                        .param("listener", listener)
                        .param("type", type)
                        .param("event", event)
                        .update() == 1;
    }

    private static @Nullable Object skip(String listener) {
        LOG.debug("{} has handled this event already", listener);
        return null;
    }
}
