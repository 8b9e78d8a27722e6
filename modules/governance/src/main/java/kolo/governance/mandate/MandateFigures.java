package kolo.governance.mandate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.TermId;
import kolo.governance.chair.PublishedPlans;

/// Which mandates have a published plan, and how far each is.
@Component
class MandateFigures implements PublishedPlans {
    private final MandateRecords mandates;
    private final Objectives objectives;

    MandateFigures(MandateRecords mandates, Objectives objectives) {
        this.mandates = mandates;
        this.objectives = objectives;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TermId, Published> of(Collection<TermId> terms) {
        var ids = terms.stream().map(TermId::value).toList();
        var published = mandates.findAllById(ids).stream().filter(Mandate::published).toList();
        var all = objectives.findByMandateIdIn(published.stream().map(Mandate::getId).toList());
        var figures = new HashMap<TermId, Published>();
        for (var mandate : published) {
            var mean = all.stream()
                    .filter(objective -> objective.mandateId().equals(mandate.getId()))
                    .mapToInt(Objective::progress)
                    .average();
            figures.put(new TermId(mandate.getId()), new Published(
                    mean.isPresent() ? (int) Math.round(mean.getAsDouble()) : null));
        }
        return figures;
    }
}
