package kolo.membership;

import java.util.Map;

import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

/// A slot: who leads in the circle of the members. The module that knows of the chair brings the bean; without it
/// everybody dances along. Asked in a read-only transaction of the network.
public interface CircleLead {
    /// The parts of those who do more than dance along, and what is written in the middle.
    ///
    /// @param middle the text; [Middle#NOTHING] leaves the network's name there
    record Parts(Map<MemberId, Dancer.State> members, Middle middle) {
        /// Nobody leads.
        public static final Parts NONE = new Parts(Map.of(), Middle.NOTHING);

        /// Copies the parts.
        public Parts {
            members = Map.copyOf(members);
        }

        /// What part a member has.
        public Dancer.State of(MemberId member) {
            return members.getOrDefault(member, Dancer.State.NORMAL);
        }
    }

    /// Who leads now and who next, for the current reader in the current language.
    Parts parts();
}
