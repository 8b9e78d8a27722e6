package kolo.events.participants;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.registration.Registration;

/// One registration for the office.
///
/// @param names people who did something, by account
/// @param fee   what it costs, written out; empty when nothing
/// @param paid  what was paid and by whom; empty when nothing
/// @param until when an offer or the time to pay ends; empty without
public record ParticipantView(Registration registration, String title, EditionSummary edition, List<EditionTab> tabs,
        String type, List<AnswerView> answers, List<StepView> steps, Map<UUID, String> names, String fee, String paid,
        String until, long position) {
    /// Copies the lists.
    public ParticipantView {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
        names = Map.copyOf(names);
    }

    /// A question and its answer, in words.
    public record AnswerView(String question, String answer) {}
}
