package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a plan costs, reasons included, as the number of members grows; and what trying the feasibility of rules does.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RotationBenchmark {
    private static final int COUNTRIES = 40;
    private static final LocalDate AT = LocalDate.of(2026, 11, 22);

    @Param({"10", "20", "100", "1000", "10000"})
    public int members;

    @Param({"5", "50"})
    public int turns;

    @Param({"LEAST_RECENTLY_SERVED", "COUNTRY_ALPHABETICAL", "LOT"})
    public Strategy strategy;

    private Scheme scheme;
    private List<Candidate> candidates;
    private History history;

    @Setup
    public void network() {
        var random = new Random(2014);
        candidates = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            var restrictions = random.nextInt(10) == 0
                    ? List.of(new Candidate.Restriction(Candidate.Hindrance.PAUSED, AT.minusDays(90), AT.plusDays(400)))
                    : List.<Candidate.Restriction>of();
            int country = random.nextInt(COUNTRIES);
            candidates.add(new Candidate(new UUID(random.nextLong(), random.nextLong()), "Member " + i,
                    "" + (char) ('A' + country / 26) + (char) ('A' + country % 26),
                    AT.minusDays(400 + random.nextInt(4000)), Candidate.Basis.STATED, restrictions, false, true));
        }
        var served = new ArrayList<History.Served>();
        for (int year = 2000; year < 2027; year++) {
            var holder = candidates.get(random.nextInt(members));
            served.add(new History.Served(holder.id(), holder.country(), LocalDate.of(year, 1, 1),
                    LocalDate.of(year + 1, 1, 1), true, History.Outcome.COMPLETED));
        }
        history = new History(served, List.of(), List.of());
        scheme = Scheme.yearly(LocalDate.of(2015, 1, 1), strategy, "Niš").with(new Rules(3, 3, 12, true));
    }

    @Benchmark
    public Plan plan() {
        return Planner.plan(scheme, candidates, history, AT, turns);
    }
}
