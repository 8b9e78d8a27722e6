package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Records one page under load with the flight recorder and says where time and memory go.
public final class Profile {
    private static final int LINES = 25;
    /// The first that matches a frame from the top of a stack down names the sample.
    private static final List<Map.Entry<String, String>> LAYERS = List.of(Map.entry("gg.jte.", "templates"),
            Map.entry("kolo.web.components", "templates"), Map.entry("kolo.texts.", "texts"),
            Map.entry("com.ibm.icu.", "texts"), Map.entry("java.util.zip.", "compression"),
            Map.entry("org.postgresql.", "driver of the database"), Map.entry("com.zaxxer.", "pool"),
            Map.entry("org.hibernate.", "Hibernate"), Map.entry("org.springframework.session.", "session"),
            Map.entry("org.springframework.security.", "security"),
            Map.entry("org.springframework.transaction.", "transactions"),
            Map.entry("org.springframework.orm.", "transactions"),
            Map.entry("org.springframework.jdbc.", "JDBC of Spring"), Map.entry("io.micrometer.", "watching"),
            Map.entry("io.opentelemetry.", "watching"), Map.entry("kolo.tenancy.", "tenancy"),
            Map.entry("kolo.identity.", "identity"), Map.entry("kolo.web.", "web"), Map.entry("kolo.", "module"),
            Map.entry("org.springframework.", "Spring"), Map.entry("org.apache.", "Tomcat"));

    private final Map<String, Long> time = new HashMap<>();
    private final Map<String, Long> memory = new HashMap<>();
    private final Map<String, Long> top = new HashMap<>();
    private final Map<String, Long> allocated = new HashMap<>();

    private Profile() {}

    /// @param arguments the jar, the file of Java options, the file for the tables, the path, `member` or `visitor`
    public static void main(String[] arguments) throws Exception {
        var kept = System.getProperty("folder", "");
        var folder = kept.isEmpty()
                ? Files.createTempDirectory("kolo-profile")
                : Files.createDirectories(Path.of(kept));
        var recording = folder.resolve("page.jfr");
        Files.deleteIfExists(recording);
        long count;
        try (var database = Database.start(folder)) {
            var application = Application.lay(folder, Path.of(arguments[0]), Path.of(arguments[1]), database);
            application.fillOnce();
            // Through all filters a stack is deeper than the 64 frames that are usual.
            var options = List.of("-XX:FlightRecorderOptions:stackdepth=256", "-XX:StartFlightRecording:delay=20s,settings=profile,dumponexit=true,filename="
                    + recording);
            try (var server = application.start("profile", options, List.of()).ready("/members")) {
                var page = new Pages(server.port()).page(arguments[3], arguments[4].equals("member"));
                var run = new Run(folder, database.pid());
                run.measure(page.lasting(Duration.ZERO, Duration.ofSeconds(25)), server.pid());
                count = run.measure(page.lasting(Duration.ZERO, Duration.ofSeconds(30)), server.pid()).count();
            }
        }
        var profile = new Profile();
        profile.read(recording);
        var text = profile.tables(arguments[3], arguments[4], count);
        Files.createDirectories(Path.of(arguments[2]).toAbsolutePath().getParent());
        Files.writeString(Path.of(arguments[2]), text);
        System.out.print(text);
        if (kept.isEmpty()) {
            Measure.delete(folder);
        }
        System.exit(0);
    }

    private void read(Path recording) throws IOException {
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> add(event, 1, time, top);
                    case "jdk.ObjectAllocationSample" -> add(event, event.getLong("weight"), memory, allocated);
                    default -> {
                    }
                }
            }
        }
    }

    private static void add(RecordedEvent event, long weight, Map<String, Long> layers, Map<String, Long> frames) {
        var stack = event.getStackTrace();
        if (stack == null) {
            return;
        }
        var names = stack.getFrames().stream().filter(RecordedFrame::isJavaFrame).map(Profile::name).toList();
        if (!answers(event) || names.isEmpty() || names.getFirst().startsWith("sun.nio.ch.EPoll")) {
            return;
        }
        layers.merge(layer(names), weight, Long::sum);
        frames.merge(names.getFirst() + "  <  " + nearest(names), weight, Long::sum);
    }

    /// Whether a thread that answers requests was seen; waiting for work is no work.
    private static boolean answers(RecordedEvent event) {
        var thread = event.hasField("sampledThread") ? event.getThread("sampledThread") : event.getThread();
        return thread != null && thread.getJavaName() != null && thread.getJavaName().contains("-exec-");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String layer(List<String> names) {
        return names.stream()
                .flatMap(name -> LAYERS.stream().filter(layer -> name.startsWith(layer.getKey())).limit(1))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    private static String nearest(List<String> names) {
        return names.stream().filter(name -> name.startsWith("kolo.")).findFirst().orElse("nothing of Kolo");
    }

    private String tables(String path, String reader, long count) {
        return "\n" + path + " as " + reader + ", " + count + " answers\n\nTime by layer\n\n" + table(time, 100)
                + "\nFrames on top, and the nearest of Kolo\n\n" + table(top, LINES) + "\nMemory by layer\n\n"
                + table(memory, 100) + "\nWho allocates, and the nearest of Kolo\n\n" + table(allocated, LINES);
    }

    private static Table table(Map<String, Long> values, int lines) {
        double sum = values.values().stream().mapToLong(Long::longValue).sum();
        var table = new Table("share", "what");
        values.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(lines)
                .forEach(entry -> table.row("%.1f %%".formatted(entry.getValue() * 100 / sum), entry.getKey()));
        return table;
    }
}
