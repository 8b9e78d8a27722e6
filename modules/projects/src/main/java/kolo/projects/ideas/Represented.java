package kolo.projects.ideas;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.projects.records.ProjectChronicle;
import kolo.web.Choice;

/// The members in whose name a person may act, to choose from.
@Component
class Represented {
    private final Membership membership;
    private final ProjectChronicle chronicle;

    Represented(Membership membership, ProjectChronicle chronicle) {
        this.membership = membership;
        this.chronicle = chronicle;
    }

    @Transactional(readOnly = true)
    List<Choice> of(Actor actor) {
        var ids = actor.members().stream().map(MemberId::new).toList();
        return membership.byIds(ids, chronicle.today())
                .values()
                .stream()
                .filter(member -> member.standing().member())
                .map(member -> new Choice(member.id().toString(), member.name()))
                .toList();
    }
}
