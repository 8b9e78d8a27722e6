package kolo.membership.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.membership.MemberProfileChanged;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;

/// Changes a profile by whoever keeps it; a change made on an outdated state is refused and told apart, never merged
/// in silence.
@Component
class EditProfile {
    private final Members members;
    private final Keepers keepers;
    private final ProfileIndex index;
    private final LogoVisibility logos;
    private final NetworkDay day;
    private final Actors actors;
    private final Chronicle chronicle;

    EditProfile(Members members, Keepers keepers, ProfileIndex index, LogoVisibility logos,
            NetworkDay day, Actors actors, Chronicle chronicle) {
        this.members = members;
        this.keepers = keepers;
        this.index = index;
        this.logos = logos;
        this.day = day;
        this.actors = actors;
        this.chronicle = chronicle;
    }

    /// A profile as it is edited.
    ///
    /// @param version what the next change is compared with
    /// @param own what the member shows to whom, where it differs from the network's default
    record Draft(MemberId id, int version, MemberNature nature, Profile profile, Map<ProfileField, Visibility> own,
            boolean doNotList, @Nullable UUID logo) {}

    /// What became of a change.
    sealed interface Result {
        /// It is stored.
        record Saved() implements Result {}

        /// Somebody else was first; nothing is stored.
        ///
        /// @param differences the stored state against the one that was sent
        record Overtaken(Draft stored, List<Profile.Change> differences) implements Result {}
    }

    /// The profile to edit.
    ///
    /// @throws NotFound when there is none, or the actor does not keep it
    @Transactional(readOnly = true)
    Draft draft(MemberId id) {
        keepers.require(actors.current(), id);
        return draft(members.findById(id.value()).orElseThrow(NotFound::new));
    }

    private static Draft draft(Member member) {
        return new Draft(new MemberId(member.getId()), member.version(), member.nature(), member.profile(),
                member.ownVisibility(), member.doNotList(), member.logo().orElse(null));
    }

    /// Stores a change when nobody else changed the profile since the version.
    ///
    /// @throws NotFound when there is no such profile, or the actor does not keep it
    @Transactional
    Result edit(MemberId id, int version, Profile profile, Map<ProfileField, Visibility> own, boolean doNotList) {
        keepers.require(actors.current(), id);
        var member = members.findById(id.value()).orElseThrow(NotFound::new);
        if (member.version() != version) {
            return new Result.Overtaken(draft(member), member.profile().changesTo(profile));
        }
        var before = described(member);
        member.write(profile);
        member.show(own);
        if (actors.current().may(MembershipIntent.EDIT_MEMBERS)) {
            member.list(!doNotList);
        }
        if (keepers.profilesOf(actors.current()).contains(id.value())) {
            member.confirmed(day.now());
            member.becomes(ProfileStatus.PUBLISHED);
        }
        members.saveAndFlush(member);
        index.replace(Map.of(id.value(), profile));
        logos.obey(member);
        chronicle.record("edited", id.value(), before, described(member));
        chronicle.publish(new MemberProfileChanged(chronicle.tenant(), day.now(), id));
        return new Result.Saved();
    }

    /// Puts a logo on the profile or takes it off, and answers the one before.
    @Transactional
    Optional<UUID> wear(MemberId id, @Nullable UUID logo) {
        keepers.require(actors.current(), id);
        var member = members.findById(id.value()).orElseThrow(NotFound::new);
        var before = member.logo();
        member.wear(logo);
        members.saveAndFlush(member);
        chronicle.record("logo", id.value(), Map.of(), Map.of("name", member.name()));
        return before;
    }

    private static Map<String, Object> described(Member member) {
        var described = new LinkedHashMap<String, Object>();
        var profile = member.profile();
        for (var field : ProfileField.edited()) {
            var text = profile.text(field);
            if (!text.isEmpty()) {
                described.put(field.code(), text);
            }
        }
        profile.descriptions().forEach((language, text) -> described.put("description " + language, text));
        member.ownVisibility()
                .forEach((field, visibility) -> described.put("shown " + field.code(), visibility.code()));
        if (member.doNotList()) {
            described.put("do not list", true);
        }
        return described;
    }
}
