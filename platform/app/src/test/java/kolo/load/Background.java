package kolo.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import kolo.load.Levels.Level;
import kolotest.Wait;

/// What the application does when nobody asks it anything: every recurring task once, and a while of rest.
final class Background {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofSeconds(10);

    private record Cost(long wall, long application, long database) {}

    Map<String, ToDoubleFunction<Level>> of(List<Level> all) {
        var found = new LinkedHashMap<Level, List<Cost>>();
        for (var level : all) {
            found.put(level, List.of(cost(level, () -> round(level)), cost(level, () -> Wait.pause(REST))));
        }
        Function<Level, Cost> round = level -> Objects.requireNonNull(found.get(level)).getFirst();
        Function<Level, Cost> rest = level -> Objects.requireNonNull(found.get(level)).getLast();
        var lines = new LinkedHashMap<String, ToDoubleFunction<Level>>();
        lines.put("every recurring task once, s", level -> round.apply(level).wall() / 1e3);
        lines.put("every recurring task once, processor of the application, s",
                level -> round.apply(level).application() / 1e3);
        lines.put("every recurring task once, processor of the database, s",
                level -> round.apply(level).database() / 1e3);
        lines.put("at rest, share of a processor, application and database, %",
                level -> 100.0 * (rest.apply(level).application() + rest.apply(level).database())
                        / rest.apply(level).wall());
        return lines;
    }

    private static Cost cost(Level level, Runnable work) {
        long application = level.service().cpu();
        long database = level.databaseCpu();
        long begin = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - begin) / 1_000_000, level.service().cpu() - application,
                level.databaseCpu() - database);
    }

    private static void round(Level level) {
        var database = level.database();
        database.sql("update tenancy.scheduled_tasks set execution_time = now() where task_instance = 'recurring'")
                .update();
        Wait.pause(Duration.ofSeconds(1));
        Wait.until(LONGEST, () -> database.sql("""
                                               select count(*) from tenancy.scheduled_tasks
                                                where task_instance = 'recurring'
                                                  and (picked or execution_time <= now())
                                               """).query(Integer.class).single() == 0);
    }
}
