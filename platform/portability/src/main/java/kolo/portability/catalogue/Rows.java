package kolo.portability.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

import kolo.portability.archive.CsvReader;
import kolo.portability.archive.CsvWriter;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantJob;

/// Carries rows between the database and CSV, a few hundred at a time, always those of the bound network.
@Component
public class Rows {
    private static final int FETCH = 500;
    private static final int ROWS = 1_000;
    private static final int CHARACTERS = 4 << 20;

    private static final String JOBS = """
                                       select task_name, substring(task_instance from 38), execution_time::text
                                         from tenancy.scheduled_tasks
                                        where task_instance like ?::text || '/%' and task_name = any(?)
                                        order by task_name collate "C", task_instance collate "C"
                                       """;
    /// The columns of a planned job.
    public static final List<String> JOB_COLUMNS = List.of("task_name", "subject", "execution_time");

    private final JdbcTemplate jdbc;
    private final ObjectProvider<TenantJob> jobs;

    Rows(JdbcTemplate jdbc, ObjectProvider<TenantJob> jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /// The jobs that travel: work for one thing of a network. Work that recurs is every deployment's own.
    private Set<String> travelling() {
        return jobs.stream()
                .map(TenantJob::name)
                .filter(name -> !StaysBehind.JOBS.contains(name))
                .collect(Collectors.toSet());
    }

    /// Writes the bound network's rows of a table.
    ///
    /// @return how many
    public long write(NetworkTable table, OutputStream out) throws IOException {
        return write(table.columnNames(), table.select(), out, CurrentTenant.required().value());
    }

    /// Writes the bound network's planned jobs.
    ///
    /// @return how many
    public long writeJobs(OutputStream out) throws IOException {
        return write(JOB_COLUMNS, JOBS, out, CurrentTenant.required().value(),
                travelling().toArray(String[]::new));
    }

    private long write(List<String> columns, String select, OutputStream out, Object... parameters)
            throws IOException {
        var csv = new CsvWriter(out);
        csv.write(columns);
        long[] rows = {0};
        RowCallbackHandler row = result -> {
            var values = new ArrayList<@Nullable String>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                values.add(result.getString(i));
            }
            try {
                csv.write(values);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            rows[0]++;
        };
        try {
            jdbc.query(connection -> {
                var statement = connection.prepareStatement(select);
                statement.setFetchSize(FETCH);
                for (int i = 0; i < parameters.length; i++) {
                    set(statement, i + 1, parameters[i]);
                }
                return statement;
            }, row);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return rows[0];
    }

    private static void set(PreparedStatement statement, int place, Object value) throws java.sql.SQLException {
        if (value instanceof String[] texts) {
            statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
        } else {
            statement.setObject(place, value);
        }
    }

    /// Changes a value on its way in.
    @FunctionalInterface
    public interface Change {
        /// The value to write.
        @Nullable
        String of(String column, @Nullable String value);
    }

    /// Writes rows into a table; a table that refers to itself takes them all in one statement.
    ///
    /// @param columns in the order of the values, the table's own
    /// @param more    the values of further columns, the same in every row
    /// @throws IOException when the text is not what the columns say
    public long read(NetworkTable table, List<String> columns, InputStream content, Change change,
            List<String> more) throws IOException {
        var csv = header(columns, content);
        var batch = new Batch(columns.size() + more.size(), table.insert());
        long rows = 0;
        for (var record = csv.read(); record != null; record = csv.read()) {
            if (record.size() != columns.size()) {
                throw new IOException("A record has another number of values than the header");
            }
            var values = new ArrayList<@Nullable String>(record.size());
            for (int i = 0; i < columns.size(); i++) {
                values.add(change.of(columns.get(i), record.get(i)));
            }
            values.addAll(more);
            batch.add(values);
            rows++;
            if (!table.ownRows()) {
                batch.writeWhenFull();
            }
        }
        batch.write();
        return rows;
    }

    /// Plans jobs for the bound network.
    public long readJobs(InputStream content) throws IOException {
        var csv = header(JOB_COLUMNS, content);
        var batch = new Batch(JOB_COLUMNS.size(),
                """
                insert into tenancy.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select v.name, '%s/' || cast(v.subject as uuid), cast(v.at as timestamptz), false, 1
                  from unnest(?::text[], ?::text[], ?::text[]) as v (name, subject, at)
                """.formatted(CurrentTenant.required()));
        var known = travelling();
        long rows = 0;
        for (var record = csv.read(); record != null; record = csv.read()) {
            if (record.size() != JOB_COLUMNS.size()) {
                throw new IOException("A record has another number of values than the header");
            }
            if (!known.contains(record.getFirst())) {
                throw new IOException("No such job travels");
            }
            batch.add(record);
            batch.writeWhenFull();
            rows++;
        }
        batch.write();
        return rows;
    }

    private static CsvReader header(List<String> columns, InputStream content) throws IOException {
        var csv = new CsvReader(content);
        if (!columns.equals(csv.read())) {
            throw new IOException("The header does not name the columns");
        }
        return csv;
    }

    /// Rows that wait to be written together, column by column.
    private final class Batch {
        private final String insert;
        private final List<List<@Nullable String>> columns = new ArrayList<>();
        private int characters;

        Batch(int width, String insert) {
            this.insert = insert;
            for (int i = 0; i < width; i++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(List<? extends @Nullable String> values) {
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                columns.get(i).add(value);
                characters += value == null ? 1 : value.length() + 1;
            }
        }

        void writeWhenFull() {
            if (columns.getFirst().size() >= ROWS || characters >= CHARACTERS) {
                write();
            }
        }

        void write() {
            if (columns.getFirst().isEmpty()) {
                return;
            }
            jdbc.update(connection -> {
                var statement = connection.prepareStatement(insert);
                for (int i = 0; i < columns.size(); i++) {
                    statement.setArray(i + 1,
                            connection.createArrayOf("text", columns.get(i).toArray(String[]::new)));
                }
                return statement;
            });
            columns.forEach(List::clear);
            characters = 0;
        }
    }
}
