package kolo.membership.roster;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.ImageSpec;
import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;

/// Keeps a logo and the profile's mention of it in one transaction.
@Component
class MemberLogos {
    private final EditProfile editProfile;
    private final Members members;
    private final Keepers keepers;
    private final LogoVisibility visibility;
    private final FileStore files;
    private final Actors actors;

    MemberLogos(EditProfile editProfile, Members members, Keepers keepers, LogoVisibility visibility, FileStore files,
            Actors actors) {
        this.editProfile = editProfile;
        this.members = members;
        this.keepers = keepers;
        this.visibility = visibility;
        this.files = files;
        this.actors = actors;
    }

    /// Puts a logo on the profile; the one before goes.
    ///
    /// @throws kolo.kernel.Invalid when the upload is no picture, or too large in bytes or pixels
    @Transactional
    void put(MemberId id, Upload upload) {
        keepers.require(actors.current(), id);
        var stored = files.store(upload, ImageSpec.LOGO, Visibility.OFFICE);
        editProfile.wear(id, stored.id().value()).map(FileId::new).ifPresent(files::delete);
        visibility.obey(members.findById(id.value()).orElseThrow(NotFound::new));
    }

    /// Takes the logo off.
    @Transactional
    void remove(MemberId id) {
        editProfile.wear(id, null).map(FileId::new).ifPresent(files::delete);
    }
}
