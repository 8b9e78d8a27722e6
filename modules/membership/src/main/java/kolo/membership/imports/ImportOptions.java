package kolo.membership.imports;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/// How a spreadsheet is to be read; stored with the run.
///
/// @param mapping column (from 0) to the key of what it holds, or to empty text for a column to leave out
/// @param rowsAreMembers what a row without a status of its own is: a member, or a profile only
/// @param fileWins whether the file's values replace differing ones, or only fill what is empty
/// @param leaveOutRefused whether the rest is imported when rows are refused; otherwise the file is all or nothing
/// @param encoding the encoding of a CSV file, or null to detect it
/// @param separator the separator of a CSV file, or null to detect it
/// @param language BCP 47 tag of the language that descriptions are in where the column does not say
public record ImportOptions(Map<Integer, String> mapping, boolean rowsAreMembers, boolean fileWins,
        boolean leaveOutRefused, @Nullable String encoding, @Nullable Character separator, String language) {

    /// Copies the mapping.
    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /// Recognised columns, rows that are members, the file's values win, all or nothing.
    public static final ImportOptions USUAL = new ImportOptions(Map.of(), true, true, false, null, null, "en");

    /// The same for rows that are profiles only.
    public ImportOptions ofProfiles() {
        return new ImportOptions(mapping, false, fileWins, leaveOutRefused, encoding, separator, language);
    }

    /// The same, filling gaps and replacing nothing.
    public ImportOptions fillingGaps() {
        return new ImportOptions(mapping, rowsAreMembers, false, leaveOutRefused, encoding, separator, language);
    }

    /// The same, importing the rest when rows are refused.
    public ImportOptions leavingOutRefused() {
        return leavingOutRefused(true);
    }

    /// The same with another wish about refused rows.
    public ImportOptions leavingOutRefused(boolean wish) {
        return new ImportOptions(mapping, rowsAreMembers, fileWins, wish, encoding, separator, language);
    }
}
