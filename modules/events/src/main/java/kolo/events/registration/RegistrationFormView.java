package kolo.events.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;
import kolo.events.capacity.Pool.Room;
import kolo.web.Choice;

/// What the form for registering shows.
///
/// @param when     days and hours at the venue, with the zone
/// @param moment   when registration opens or closes, by the phase
/// @param free     how many places are left; null without a limit
/// @param waiting  how many wait
/// @param modes    how one may take part; one element where there is no choice
/// @param members  the members that the person speaks for
/// @param consent  what one agrees to
/// @param key      what makes sending twice one registration
/// @param existing the path of the person's registration, where there is one
public record RegistrationFormView(EditionSummary edition, String title, String when, RegistrationSetting.Phase phase,
        String moment, Room room, @Nullable Integer free, long waiting, boolean waitingList, List<TypeView> types,
        List<Choice> modes, List<Choice> sessions, List<Question> questions, int mostPlaces, boolean signedIn,
        List<Choice> members, String consent, String key, @Nullable String existing) {
    /// Copies the lists.
    public RegistrationFormView {
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        sessions = List.copyOf(sessions);
        questions = List.copyOf(questions);
        members = List.copyOf(members);
    }

    /// Whether a person who is signed in has nothing to choose or to answer.
    public boolean oneClick() {
        return signedIn && types.size() == 1 && modes.size() == 1 && sessions.isEmpty() && questions.isEmpty()
                && members.size() < 2 && mostPlaces == 1;
    }

    /// A kind of participant as one chooses it.
    ///
    /// @param fee what it costs, written out; empty when nothing
    public record TypeView(String id, String name, Manner manner, String fee, boolean full) {}
}
