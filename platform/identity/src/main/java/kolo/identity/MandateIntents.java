package kolo.identity;

import java.util.List;

/// What a module lets a network give to whoever holds an office, for the time of the mandate.
///
/// A bean of this type puts the intents on the list from which the network's administrators choose what its chair may
/// do. The text key of an intent is `{module}.intent.{NAME}`.
///
/// @param module the module's name, such as `news`
/// @param intents what may be given, in the order in which it is listed
public record MandateIntents(String module, List<Intent> intents) {

    /// Copies the list.
    public MandateIntents {
        intents = List.copyOf(intents);
    }

    /// The name under which a network's choice is kept.
    public String nameOf(Intent intent) {
        return module + ":" + intent.name();
    }
}
