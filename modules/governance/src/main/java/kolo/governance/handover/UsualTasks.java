package kolo.governance.handover;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import kolo.tenancy.Networks;
import kolo.texts.Texts;

/// The tasks of a handover in a network that has no list of its own, in its own language.
@Component
class UsualTasks {
    private static final int[] DUE = {-60, -45, -30, -30, -21, -14, -7, 0, 30};

    private final HandoverTemplates templates;
    private final Networks networks;
    private final Texts texts;

    UsualTasks(HandoverTemplates templates, Networks networks, Texts texts) {
        this.templates = templates;
        this.networks = networks;
        this.texts = texts;
    }

    /// The network's own list, or the usual one.
    List<HandoverTask.Work> list() {
        var own = templates.findAllByOrderByDueOffsetAscPositionAsc();
        return own.isEmpty() ? usual() : own.stream().map(HandoverTemplate::work).toList();
    }

    /// The list that Kolo brings.
    List<HandoverTask.Work> usual() {
        var language = networks.current().defaultLanguage();
        var tasks = new ArrayList<HandoverTask.Work>();
        for (int i = 0; i < DUE.length; i++) {
            var key = "governance.handover.usual." + (i + 1);
            tasks.add(new HandoverTask.Work(texts.text(language, key), texts.text(language, key + ".details"), DUE[i],
                    null, null));
        }
        return tasks;
    }
}
