package kolo.governance.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import kolo.governance.TermSummary;

/// What is still to be published of a mandate. A transaction must be open.
@Component
public class MandateDues {
    private final MandateRecords mandates;
    private final HolderRights rights;

    MandateDues(MandateRecords mandates, HolderRights rights) {
        this.mandates = mandates;
        this.rights = rights;
    }

    /// Something to be published.
    ///
    /// @param key `plan`, `review` or `report`
    public record Due(String key, LocalDate by) {}

    /// What of it is to be thought of today: the plan until it is out, the review in the thirty days before its day and
    /// afterwards, the report from thirty days before the end on.
    public List<Due> of(TermSummary term) {
        var mandate = mandates.findById(term.id().value());
        var schedule = rights.schedule(term);
        var today = rights.today();
        var dues = new ArrayList<Due>();
        if (mandate.filter(Mandate::published).isEmpty()) {
            dues.add(new Due("plan", schedule.planDue()));
        }
        boolean reported = mandate.flatMap(Mandate::report).isPresent();
        if (mandate.flatMap(Mandate::review).isEmpty() && !reported && schedule.reviewOpen(today)
                && !today.isBefore(schedule.reviewDue().minusDays(Schedule.DAYS))) {
            dues.add(new Due("review", schedule.reviewDue()));
        }
        if (!reported && schedule.reportOpen(today)) {
            dues.add(new Due("report", schedule.reportDue()));
        }
        return dues;
    }
}
