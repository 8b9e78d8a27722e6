package kolo.governance.chair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import kolo.web.Ui;
import kolo.web.ui.Turn;

/// The chairs as a short line in time: the last three, the one now, the next three.
public final class ChairTurns {
    private static final int MOST = 3;

    private ChairTurns() {}

    /// The line for a reader.
    public static List<Turn> of(ChairView chair, Ui ui) {
        var turns = new ArrayList<Turn>();
        chair.past().stream().limit(MOST).forEach(term -> turns.addFirst(turn(term, ui, null, Turn.State.PAST)));
        var now = chair.now();
        if (now != null) {
            turns.add(turn(now, ui, null, Turn.State.NOW));
        } else if (chair.unknownSince() != null) {
            turns.add(new Turn(ui.t("governance.chair.since", String.valueOf(chair.unknownSince().getYear())),
                    ui.t("governance.circle.unknown"), "", null, Turn.State.PROJECTED));
        }
        chair.coming()
                .stream()
                .limit(MOST)
                .forEach(term -> turns.add(turn(term, ui, state(term, ui),
                        term.projected() ? Turn.State.PROJECTED : Turn.State.NEXT)));
        return turns;
    }

    private static String state(TermView term, Ui ui) {
        var phase = term.phase();
        return phase == null
                ? ui.t("governance.chair.projected")
                : ui.t("governance.phase." + phase.name().toLowerCase(Locale.ROOT));
    }

    private static Turn turn(TermView term, Ui ui, @Nullable String state, Turn.State part) {
        var holder = term.holder() == null ? ui.t("governance.chair.open") : term.holder();
        var country = term.country() == null ? "" : ui.country(term.country());
        var note = state == null ? country : country.isEmpty() ? state : country + " · " + state;
        var href = term.id() == null ? term.href() : "/governance/mandates/" + term.id();
        return new Turn(When.of(term, ui.formats()), holder, note, href == null ? null : ui.url(href), part);
    }
}
