package kolo.governance.handover;

import org.springframework.stereotype.Component;

import kolo.governance.TermId;
import kolo.print.Print;
import kolo.print.Printout;
import kolo.tenancy.Networks;
import kolo.texts.Texts;

/// Prints the act of a handover.
@Component
class ActPaper {
    private final ReadHandover handovers;
    private final Networks networks;
    private final Texts texts;
    private final Print print;

    ActPaper(ReadHandover handovers, Networks networks, Texts texts, Print print) {
        this.handovers = handovers;
        this.networks = networks;
        this.texts = texts;
        this.print = print;
    }

    /// The act in the network's own language, as it is kept.
    byte[] printed(TermId id) {
        return printed(handovers.toPrint(id), networks.current().defaultLanguage());
    }

    /// The act in a language.
    byte[] printed(HandoverView handover, String language) {
        var network = networks.current();
        var title = texts.text(language, "governance.act.title");
        return print.pdf(Printout.of("governance/print/act", title, language)
                .footed(network.name() + " · " + title)
                .with("act", handover)
                .with("network", network));
    }

    /// What the file is called.
    String fileName(TermId id) {
        return "handover-" + handovers.toPrint(id).times().first() + ".pdf";
    }
}
