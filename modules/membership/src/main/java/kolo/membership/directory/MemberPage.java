package kolo.membership.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.StoredFile;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.profile.Countries;
import kolo.web.MemberPageSection;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The page of one member, with what the other modules have to show of it.
@Controller
class MemberPage {
    private final MemberReader members;
    private final Countries countries;
    private final FileStore files;
    private final Actors actors;
    private final List<MemberPageSection> sections;

    MemberPage(MemberReader members, Countries countries, FileStore files, Actors actors,
            List<MemberPageSection> sections) {
        this.members = members;
        this.countries = countries;
        this.files = files;
        this.actors = actors;
        this.sections = sections.stream().sorted(Comparator.comparingInt(MemberPageSection::order)).toList();
    }

    @GetMapping("/members/{id}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable MemberId id) {
        var language = MembersPage.language();
        var member = members.read(id, language).orElseThrow(NotFound::new);
        var actor = actors.current();
        var names = countries.in(language);
        var country = member.text("country");
        return Page.of("membership/member")
                .titled(member.name())
                .crumb("membership.list.title", "/members")
                .style("/membership/membership.css")
                .with("member", member)
                .with("logo", logo(member.logo()))
                .with("country", country == null ? null : names.of(country))
                .with("countryNote", country == null ? null : names.note(country))
                .with("sections", sections.stream()
                        .flatMap(section -> section.section(id.value(), actor).stream())
                        .toList());
    }

    private @Nullable String logo(@Nullable UUID file) {
        return Optional.ofNullable(file)
                .flatMap(id -> files.find(new FileId(id)))
                .map((StoredFile stored) -> stored.path(320))
                .orElse(null);
    }
}
