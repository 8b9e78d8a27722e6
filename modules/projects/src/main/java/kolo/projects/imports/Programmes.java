package kolo.projects.imports;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import kolo.projects.terms.ProjectType;
import kolo.texts.Folding;

/// The programmes that an import knows: those of CORDIS, and those that the network's records name already.
final class Programmes {
    private static final Set<String> CORDIS = Set.of("FP1", "FP2", "FP3", "FP4", "FP5", "FP6", "FP7", "H2020",
            "HORIZON", "Horizon 2020", "Horizon Europe", "EURATOM", "CIP", "COSME", "SMP", "ERASMUS+", "LIFE",
            "DIGITAL", "CEF", "EU4H", "EDF", "RFCS", "I3");

    private final Set<String> known = new HashSet<>();

    Programmes(Collection<String> ofNetwork) {
        CORDIS.stream().map(Folding::fold).forEach(known::add);
        ofNetwork.stream().map(Folding::fold).forEach(known::add);
    }

    boolean knows(String programme) {
        return known.contains(Folding.fold(programme));
    }

    /// What type a project of the programme is, where the file does not say.
    static ProjectType type(String programme) {
        var upper = programme.toUpperCase(Locale.ROOT);
        if (upper.matches("FP\\d.*|H2020|HORIZON.*|EURATOM.*")) {
            return ProjectType.HORIZON;
        }
        if (upper.startsWith("COSME") || upper.equals("SMP")) {
            return ProjectType.COSME_SMP;
        }
        if (upper.startsWith("ERASMUS")) {
            return ProjectType.ERASMUS_PLUS;
        }
        if (upper.contains("INTERREG")) {
            return ProjectType.INTERREG;
        }
        return upper.startsWith("IPA") ? ProjectType.IPA : ProjectType.OTHER;
    }
}
