package kolo.projects.imports;

import kolo.identity.Visibility;

/// What the office decides about a file.
///
/// @param language BCP 47 tag of the titles and objectives
/// @param visibility the code of who sees the projects
/// @param partnerListVisibility the code of who sees their partner lists
/// @param newProgrammes whether a programme that is not known yet is taken over
/// @param leaveOut whether projects with problems are left out; otherwise nothing is imported while there are any
public record ImportOptions(String language, String visibility, String partnerListVisibility, boolean newProgrammes,
        boolean leaveOut) {
    /// For a file of CORDIS: everything is public there.
    static final ImportOptions USUAL = new ImportOptions("en", Visibility.PUBLIC.code(), Visibility.PUBLIC.code(),
            false, false);
}
