package kolo.tenancy.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import kolo.tenancy.GlobalWork;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantJob;

/// Hands every job of every module to the scheduler.
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    @Bean
    @Role(BeanDefinition.ROLE_APPLICATION)
    List<Task<?>> scheduledTasks(List<TenantJob> jobs, List<RecurringWork> recurring, List<GlobalWork> global,
            Networks networks, RoundBook book, Clock clock) {
        var tasks = new ArrayList<Task<?>>();
        jobs.forEach(job -> tasks.add(Jobs.task(job, networks, clock)));
        recurring.forEach(work -> tasks.add(Jobs.task(work, networks, book, clock)));
        global.forEach(work -> tasks.add(Jobs.task(work)));
        return tasks;
    }

    /// For a command, which leaves jobs for the service and runs none itself.
    @Bean
    @ConditionalOnBooleanProperty(name = "db-scheduler.enabled", havingValue = false)
    SchedulerClient jobsForTheService(DataSource database,
            @Value("${db-scheduler.table-name:tenancy.scheduled_tasks}") String table) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).tableName(table).build();
    }
}
