package kolo.membership;

/// Imports a spreadsheet of members in the running transaction, by the code of the office's own import page.
public interface MemberImport {

    /// Imports the whole file or nothing of it.
    ///
    /// A column `status` says of each row whether it is a member (`member`, `confirmed`) or only a profile
    /// (`profile`, `indicative`); a row with any other status is refused.
    ///
    /// @param fileName the name to show in the list of imports
    /// @param content CSV or XLSX
    /// @throws kolo.kernel.Invalid when the file cannot be read, or rows are refused that were not to be left out
    Result importNow(String fileName, byte[] content, Manner manner);

    /// How the file is taken.
    ///
    /// @param rowsAreMembers whether a row without a status of its own is a member; otherwise it is only a profile
    /// @param fillGaps whether values that are there already stay, and the file only fills gaps
    /// @param leaveOutRefused whether the rest is imported when rows are refused
    record Manner(boolean rowsAreMembers, boolean fillGaps, boolean leaveOutRefused) {
        /// Rows are members, the file's values win, and one refused row refuses the file.
        public static final Manner MEMBERS = new Manner(true, false, false);
    }

    /// How many rows became what.
    record Result(int created, int changed, int unchanged, int refused) {}
}
