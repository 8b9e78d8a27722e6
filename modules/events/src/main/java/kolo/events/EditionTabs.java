package kolo.events;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import kolo.identity.Actor;

/// The pages that run an edition, as tabs: those of all parts that the actor may use. Shown by `events/tabs.jte`.
@Component
public class EditionTabs {
    private final List<EditionTab> tabs;

    EditionTabs(List<EditionTab> tabs) {
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(EditionTab::order)).toList();
    }

    /// The tabs for an actor, in order.
    public List<EditionTab> of(Actor actor) {
        return tabs.stream().filter(tab -> actor.may(tab.need())).toList();
    }
}
