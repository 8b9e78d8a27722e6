package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Members that a test names by their country and a number, such as `RS2`.
final class Members {
    private static final LocalDate FOUNDED = LocalDate.of(2014, 10, 1);

    private Members() {}

    /// Founding members with nothing against them; the country is what the name begins with.
    static List<Candidate> of(String... names) {
        return Stream.of(names).map(name -> since(name, FOUNDED)).toList();
    }

    static Candidate since(String name, LocalDate day) {
        return new Candidate(id(name), name, name.replaceAll("\\d", ""), day, Candidate.Basis.STATED, List.of(), false,
                true);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static History.Served year(int year, String name) {
        return new History.Served(id(name), name.replaceAll("\\d", ""), LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1), true, History.Outcome.COMPLETED);
    }

    static History.Refusal refusal(int year, String name) {
        return new History.Refusal(id(name), LocalDate.of(year, 1, 1), History.Refusal.Kind.DECLINED);
    }

    static History served(History.Served... terms) {
        return new History(List.of(terms), List.of(), List.of());
    }

    /// The names of a plan's holders; `-` for a turn without one.
    static List<String> names(Plan plan, List<Candidate> members) {
        var names = new ArrayList<String>();
        for (var turn : plan.turns()) {
            names.add(members.stream()
                    .filter(member -> member.id().equals(turn.chosen()))
                    .map(Candidate::name)
                    .findFirst()
                    .orElse("-"));
        }
        return names;
    }
}
