package kolo.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What keeps a picture from being published.
final class MediaCheck {

    private MediaCheck() {}

    static List<MediaProblem> problems(List<MediaReader.Row> rows,
            Map<MediaId, Map<String, MediaDescription.Text>> texts,
            Collection<String> languages, LocalDate today) {
        var problems = new ArrayList<MediaProblem>();
        for (var row : rows) {
            switch (row.consent()) {
                case PENDING -> problems.add(problem(row, "files.media.problem.pending"));
                case WITHDRAWN -> problems.add(problem(row, "files.media.problem.withdrawn"));
                case NOT_NEEDED, OBTAINED -> {
                }
            }
            if (row.rightsUntil() != null && row.rightsUntil().isBefore(today)) {
                problems.add(problem(row, "files.media.problem.rights"));
            }
            var written = texts.getOrDefault(row.id(), Map.of());
            if (!row.decorative()) {
                languages.stream()
                        .filter(language -> !isSaid(written, language))
                        .forEach(language -> problems.add(new MediaProblem(row.id(), row.name(),
                                "files.media.problem.alternative", List.of(row.name(), language))));
            }
        }
        return problems;
    }

    /// Serbian in Cyrillic is read in Latin as well, so one of the two scripts is enough for that one.
    private static boolean isSaid(Map<String, MediaDescription.Text> texts, String language) {
        return isWritten(texts, language) || (language.equals("sr-Latn") && isWritten(texts, "sr-Cyrl"));
    }

    private static boolean isWritten(Map<String, MediaDescription.Text> texts, String language) {
        var text = texts.get(language);
        return text != null && !text.alternative().isBlank();
    }

    private static MediaProblem problem(MediaReader.Row row, String key) {
        return new MediaProblem(row.id(), row.name(), key, List.of(row.name()));
    }
}
