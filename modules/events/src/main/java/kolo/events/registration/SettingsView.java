package kolo.events.registration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.web.Choice;
import kolo.web.Form;

/// How an edition takes registrations, for the office.
///
/// @param setting   null while it takes none
/// @param forms     the form of each kind of participant and each question, by id
/// @param sessions  sessions with the name of the field for their places
/// @param zone      the zone of the venue, in which times are meant
/// @param languages in which texts are written, tag and name
public record SettingsView(EditionSummary edition, String title, List<EditionTab> tabs,
        @Nullable RegistrationSetting setting, List<ParticipationType> types, List<Question> questions,
        Map<String, Form> forms, List<Choice> sessions, List<Reminder> reminders, List<InvitedView> invited,
        String zone, List<Choice> languages) {
    /// Copies the lists.
    public SettingsView {
        types = List.copyOf(types);
        questions = List.copyOf(questions);
        forms = Map.copyOf(forms);
        reminders = List.copyOf(reminders);
    }

    /// Somebody who was invited.
    public record InvitedView(String email, String type, boolean registered) {}
}
