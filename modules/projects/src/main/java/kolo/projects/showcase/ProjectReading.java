package kolo.projects.showcase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.consortium.Consortium;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectData.Wording;
import kolo.projects.records.ProjectStore;

/// Reads one project for a reader.
@Component
class ProjectReading {
    private final ProjectStore store;
    private final Consortium consortium;
    private final Accounts accounts;
    private final Membership membership;
    private final ProjectChronicle chronicle;

    ProjectReading(ProjectStore store, Consortium consortium, Accounts accounts, Membership membership,
            ProjectChronicle chronicle) {
        this.store = store;
        this.consortium = consortium;
        this.accounts = accounts;
        this.membership = membership;
        this.chronicle = chronicle;
    }

    /// The project, unless there is none or the reader may not know of it.
    @Transactional(readOnly = true)
    Optional<ProjectView> read(ProjectId id, String language, Actor reader) {
        return store.find(id)
                .filter(kept -> reader.sees(kept.data().visibility()))
                .map(kept -> view(kept, language, reader));
    }

    private ProjectView view(ProjectStore.Kept kept, String language, Actor reader) {
        var data = kept.data();
        var best = Wordings.best(data, language).orElse(Map.entry("en", new Wording("", null, null)));
        boolean editor = reader.may(ProjectsIntent.EDIT_PROJECTS);
        boolean partnersShown = reader.sees(data.partnerListVisibility());
        var people = editor
                ? accounts.byIds(Stream.of(kept.createdBy(), kept.modifiedBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(AccountId::new)
                        .toList())
                : Map.<AccountId, AccountView>of();
        return new ProjectView(kept.id(), data, best.getKey(), best.getValue().title(), best.getValue().objective(),
                data.texts().keySet().stream().filter(tag -> !tag.equals(best.getKey())).sorted().toList(),
                Wordings.course(data.startDate(), data.endDate(), chronicle.today()), partnersShown,
                consortium.of(kept.id(), data, reader), partnersShown ? null : best.getValue().partnerTeaser(),
                kept.createdAt(), name(people, kept.createdBy()), kept.modifiedAt(),
                name(people, kept.modifiedBy()), proposer(kept), editor);
    }

    private static @Nullable String name(Map<AccountId, AccountView> people, @Nullable UUID account) {
        var known = account == null ? null : people.get(new AccountId(account));
        return known == null ? null : known.name();
    }

    private Map.@Nullable Entry<String, String> proposer(ProjectStore.Kept kept) {
        var member = kept.proposer();
        if (member == null || membership.listedFor(List.of(new MemberId(member))).isEmpty()) {
            return null;
        }
        return membership.find(new MemberId(member), chronicle.today())
                .map(summary -> Map.entry(member.toString(), summary.name()))
                .orElse(null);
    }
}
